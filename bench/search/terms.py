"""A generated encyclopedia: names as Korean terms are made, with what an editor would write under them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from language import Meaning, Writer, by_frequency, meaning
from lexicon import Root, initialisms, loans, prefixes, roots, suffixes

from gieopsarang.korean.romanisation import propose_id

DOMAINS = (("경제", "economy"), ("전산", "computing"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One entry, and what the bench knows beside it."""

    id: str
    headword: str
    homograph_number: int | None = None
    hanja: str = ""
    english: tuple[str, ...] = ()
    variants: tuple[tuple[str, str], ...] = ()
    """Form and kind."""
    meaning: Meaning
    body: str
    parts: tuple[str, ...] = ()
    """What the headword is joined from."""
    respelt: tuple[str, ...] = ()
    """Spellings that stand nowhere in the entry."""

    @property
    def names(self) -> tuple[str, ...]:
        """All it may be found by."""
        forms = [form for form, _ in self.variants]
        return tuple(filter(None, (self.headword, *forms, self.hanja, *self.english)))


@dataclass(frozen=True, slots=True)
class Name:
    """A headword and what its parts tell."""

    parts: tuple[str, ...]
    spaced: bool = False
    hanja: str = ""
    english: str = ""
    variants: tuple[tuple[str, str], ...] = ()
    respelt: tuple[str, ...] = ()

    @property
    def headword(self) -> str:
        """As it is written."""
        return (" " if self.spaced else "").join(self.parts)


@dataclass
class _Maker:
    chance: Random
    nouns: list[Root] = field(default_factory=lambda: list(roots()))
    tails: list[Root] = field(default_factory=lambda: list(suffixes()))
    heads: list[Root] = field(default_factory=lambda: list(prefixes()))

    def __post_init__(self) -> None:
        self.chance.shuffle(self.nouns)

    def simple(self) -> Iterator[Name]:
        """What stands by itself: about half of the roots, all loanwords, all initialisms."""
        for root in self.nouns[::2]:
            yield Name((root.form,), hanja=root.hanja if root.hanja != root.form else "", english=root.english)
        for loan in loans():
            yield Name((loan.form,), english=loan.english, respelt=loan.respelt)
        for its in initialisms():
            variants = ((its.reading, "spelling"), (its.korean.replace(" ", ""), "other_name"))
            yield Name((its.form,), english=its.english, variants=variants)

    def joined(self) -> Name:
        """Two or three parts."""
        match self.chance.choices(range(6), (26, 26, 18, 12, 12, 6))[0]:
            case 0:
                return self._sino(self._noun(), self.chance.choice(self.tails))
            case 1:
                return self._sino(self._noun(), self._noun(), spaced=self.chance.random() < 0.3)
            case 2:
                return self._sino(self._noun(), self._noun(), self.chance.choice(self.tails))
            case 3:
                return self._with_loan()
            case 4:
                return self._sino(self._noun(), self._noun(), self._noun(), spaced=self.chance.random() < 0.5)
            case _:
                return self._sino(self.chance.choice(self.heads), self._noun())

    def _noun(self) -> Root:
        return by_frequency(self.nouns, self.chance)

    def _sino(self, *parts: Root, spaced: bool = False) -> Name:
        forms = tuple(part.form for part in parts)
        if len(set(forms)) < len(forms):
            return self.joined()
        pure = all(part.hanja != part.form for part in parts)
        spaced = spaced and all(len(form) > 1 for form in forms)
        variants: tuple[tuple[str, str], ...] = ()
        if len(parts) == 3 and self.chance.random() < 0.12:
            variants = (("".join(form[0] for form in forms), "abbreviation"),)
        english = " ".join(part.english for part in parts)
        return Name(forms, spaced, "".join(part.hanja for part in parts) if pure else "", english, variants)

    def _with_loan(self) -> Name:
        loan, root = self.chance.choice(loans()), self._noun()
        ordered = ((loan.form, root.form), f"{loan.english} {root.english}")
        turned = ((root.form, loan.form), f"{root.english} {loan.english}")
        parts, english = self.chance.choice((ordered, turned))
        spaced = self.chance.random() < 0.5
        joint = " " if spaced else ""
        respelt = tuple(joint.join(spelt if part == loan.form else part for part in parts) for spelt in loan.respelt)
        return Name(parts, spaced, "", english, (), respelt)


def names(count: int, chance: Random) -> list[Name]:
    """As many different headwords."""
    maker = _Maker(chance)
    found = {name.headword.replace(" ", ""): name for name in maker.simple()}
    while len(found) < count:
        name = maker.joined()
        found.setdefault(name.headword.replace(" ", ""), name)
    kept = list(found.values())[:count]
    chance.shuffle(kept)
    return kept


def terms(count: int, seed: int) -> tuple[Term, ...]:
    """The encyclopedia of a seed."""
    chance = Random(seed)
    made = names(count, chance)
    headwords = [name.headword for name in made]
    forms = set(headwords)
    found: dict[str, Term] = {}
    for name in made:
        for number in (1, 2) if (twice := chance.random() < 0.01) else (1,):
            term_id = propose_id(name.headword, found)
            writer = Writer(chance, [*chance.sample(headwords, 5), *name.parts[:1]])
            body = "\n\n".join(
                f"## {title}\n\n{writer.paragraph(name.headword, chance.randint(4, 8))}"
                for title in ("무엇인가", "어떻게 쓰이나")
            )
            found[term_id] = Term(
                id=term_id,
                headword=name.headword,
                homograph_number=number if twice else None,
                hanja=name.hanja if number == 1 and chance.random() < 0.6 else "",
                english=(name.english,) if name.english and number == 1 and chance.random() < 0.7 else (),
                variants=tuple(its for its in name.variants if its[0] not in forms) if number == 1 else (),
                meaning=meaning(chance),
                body=body,
                parts=name.parts,
                respelt=name.respelt,
            )
    return tuple(found.values())


def write_project(all_terms: tuple[Term, ...], root: Path) -> None:
    """The encyclopedia as an editor would keep it."""
    folder = root / "glossary" / "economy"
    folder.mkdir(parents=True)
    domains = "".join(f'- {{name: {name}, slug: {slug}, color: "#0b6e4f"}}\n' for name, slug in DOMAINS)
    (root / "glossary" / "domains.yml").write_text(domains, "utf-8")
    for term in all_terms:
        (folder / f"{term.id}.yml").write_text(_yaml(term), "utf-8")


def _yaml(term: Term) -> str:
    lines = [
        f"headword: {_quoted(term.headword)}",
        "entry_type: term",
        f"domain: {DOMAINS[len(term.id) % 2][0]}",
        "level: 중",
    ]
    if term.homograph_number:
        lines.append(f"homograph_number: {term.homograph_number}")
    if term.hanja:
        lines.append(f"hanja: {_quoted(term.hanja)}")
    if term.english:
        lines.append(f"english: {_quoted(', '.join(term.english))}")
    if term.variants:
        forms = ", ".join(f"{{form: {_quoted(form)}, kind: {kind}}}" for form, kind in term.variants)
        lines.append(f"variants: [{forms}]")
    lines.append(f"definition: {_quoted(term.meaning.definition)}")
    if term.meaning.easy:
        lines.append(f"easy_definition: {_quoted(term.meaning.easy)}")
    lines += ["body: |", *(f"  {line}" if line else "" for line in term.body.split("\n"))]
    lines += [
        "sources:",
        "  - {id: g1, kind: general_knowledge, note: 지어낸 것}",
        "status: draft",
        "revised: 2026-11-24",
        "",
    ]
    return "\n".join(lines)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
