from gieopsarang.model.encyclopedia import Vocabulary
from gieopsarang.model.prose import Me
from gieopsarang.prose import forget, prose, running_line


def test_a_text_is_worked_once(vocabulary: Vocabulary, entry: Me):
    first = prose("환율", vocabulary, entry)
    assert (
        prose("환율", Vocabulary(vocabulary.digest), Me(entry.id, entry.kind, entry.path, entry.sources, entry.figures))
        is first
    )
    assert running_line("환율", vocabulary, entry) is not first


def test_all_three_arguments_count(vocabulary: Vocabulary, entry: Me):
    first = prose("환율[^s1]", vocabulary, entry)
    assert prose("환율[^s1]", vocabulary, Me(entry.id, entry.kind, entry.path)) != first
    assert prose("환율[^s1]", Vocabulary("other"), entry) != first


def test_it_can_be_emptied(vocabulary: Vocabulary, entry: Me):
    first = prose("환율", vocabulary, entry)
    forget()
    again = prose("환율", vocabulary, entry)
    assert again is not first
    assert again == first
