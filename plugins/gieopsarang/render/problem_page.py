"""What stands, under serve, where a broken entry or story would."""

from gieopsarang.model.page import Page, Site
from gieopsarang.model.problem import Problem
from gieopsarang.model.publication import Publication
from gieopsarang.render.made_page import made_page
from gieopsarang.render.shelf import shelf_of


def problem_page(path: str, site: Site, problems: tuple[Problem, ...], publication: Publication) -> Page:
    """Each problem with its place and how to mend it."""
    return made_page(
        "problem.html",
        shelf_of(publication),
        {"problems": problems},
        path=path,
        site=site,
        title="고칠 곳이 있습니다",
        description="이 글은 고칠 곳이 있어 아직 보여 줄 수 없습니다.",
        head='<meta name="robots" content="noindex">',
    )
