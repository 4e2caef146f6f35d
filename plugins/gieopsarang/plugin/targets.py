"""Link targets: what stands in MkDocs' files for a page that MkDocs does not render."""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation


class LinkTarget(File):
    """A page of ours, so that the nav may name it; never read, rendered or copied."""

    def __init__(self, path: str, page_path: str, config: MkDocsConfig) -> None:
        super().__init__(
            path,
            None,
            config.site_dir,
            use_directory_urls=True,
            dest_uri=f"{page_path}index.html",
            inclusion=InclusionLevel.NOT_IN_NAV,
        )
        self.page_path = page_path
        self.url = quote(page_path) or "./"
        self.generated_by = "gieopsarang"

    def is_documentation_page(self) -> bool:
        """Not one that MkDocs renders."""
        return False

    is_static_page = is_media_file = is_documentation_page

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - the base class has it so
        """There is nothing to copy."""


def link_targets(sources: Iterable[tuple[str, str]], config: MkDocsConfig) -> Iterator[LinkTarget]:
    """By its page's path and by its source file's, as authors may follow either in the tree."""
    for page_path, source in sources:
        yield LinkTarget(f"{page_path}index.md", page_path, config)
        if source:
            yield LinkTarget(f"../{source}", page_path, config)


def put(files: Files, file: File) -> None:
    """Put a file in the place of what has its path."""
    if files.get_file_from_path(file.src_uri) is not None:
        files.remove(files.src_uris[file.src_uri])
    files.append(file)


def nav_paths(nav: Navigation) -> set[str]:
    """The paths of our pages that the owner's nav names."""
    return {page.file.page_path for page in nav.pages if isinstance(page.file, LinkTarget)}
