"""Who is one of a round because the text lets them speak and act in it."""

import pytest

from tests.loader.extract.conftest import Extract

PAVEL, KARIS, SANDU, STUBB = "Petr Pavel", "Alar Karis", "Maia Sandu", "Alexander Stubb"
SESSION = "Die Sitzung der Minister in Riga dauerte neun Stunden."


def largest(extract: Extract, text: str) -> set[str]:
    """Return the persons of the encounter with the most of them."""
    found = [set(told.persons) for told in extract(text).encounters]
    return max(found, key=len, default=set())


@pytest.mark.parametrize(
    "text",
    [
        f"{SESSION} Minister {PAVEL} ergriff als Erster das Wort. {KARIS} verließ den Saal.",
        f"{SESSION} Minister {PAVEL} trug die Zahlen vor, der Este {KARIS} fiel ihm ins Wort.",
        f"{SESSION} {PAVEL} verlas eine Erklärung. Später redete {KARIS} ihm ins Gewissen.",
        f"Auf dem Gipfel in Riga ergriff Präsident {PAVEL} das Wort, {KARIS} hörte zu.",
    ],
)
def test_who_acts_in_the_room_is_one_of_a_round(extract: Extract, text: str) -> None:
    assert largest(extract, text) == {PAVEL, KARIS}


def test_who_answers_each_other_in_one_sentence_is_one_of_a_round(extract: Extract) -> None:
    text = f"{SESSION} {PAVEL} drängte auf Hilfen, {KARIS} hielt dagegen und {SANDU} gab nach."
    assert largest(extract, text) == {PAVEL, KARIS, SANDU}


@pytest.mark.parametrize(
    "aside",
    [
        f"das Volk widersprach {SANDU}.",
        f"der Finne {STUBB} widersprach im Namen von {SANDU} und Edgars Rinkēvičs.",
    ],
)
def test_who_is_only_spoken_of_is_none_of_a_round(extract: Extract, aside: str) -> None:
    text = f"{SESSION} Minister {PAVEL} drängte auf Hilfen, {KARIS} hielt dagegen, {aside}"
    assert not largest(extract, text) & {SANDU, "Edgars Rinkēvičs"}


@pytest.mark.parametrize(
    "text",
    [
        # what is said anywhere, without an answer
        f"{SESSION} Minister {PAVEL} forderte Neuwahlen. Der Este {KARIS} warnte vor Streiks.",
        f"{SESSION} Minister {PAVEL} forderte Neuwahlen, der Este {KARIS} warnte vor Streiks.",
        f"{SESSION} Minister {PAVEL} widersprach. Der Este {KARIS} pochte auf Hilfen.",
        # from afar
        f"{SESSION} Auf X fiel Minister {PAVEL} dem Esten {KARIS} ins Wort.",
        f"{SESSION} {PAVEL} rief aus Kiew zur Eile auf, der Este {KARIS} stimmte zu.",
        f"{SESSION} {PAVEL} rief aus Polen zur Eile auf, der Este {KARIS} stimmte zu.",
        # those who look on, and those who are not part of it
        f"{SESSION} Der Politologe {PAVEL} warnte vor Streit, die Historikerin {SANDU} stimmte zu.",
        f"{SESSION} Oppositionsführer {PAVEL} warnte, Oppositionschefin {SANDU} stimmte zu.",
        # a gathering that is only spoken of, is over or is still to come
        f"Es gab Streit über den Gipfel in Riga. {PAVEL} drängte auf Hilfe, {KARIS} hielt dagegen.",
        f"Nach dem Gipfel in Riga gab es Streit. {PAVEL} drängte auf Hilfe, {KARIS} hielt dagegen.",
        f"Für Montag ist ein Gipfel geplant. {PAVEL} drängte auf Hilfe, {KARIS} hielt dagegen.",
        # at something else, or not at all
        f"{SESSION} {PAVEL} pochte auf einen Gipfel, der Este {KARIS} stimmte zu.",
        f"{SESSION} {PAVEL} hätte gern das Wort ergriffen, der Este {KARIS} hätte widersprochen.",
        f"{SESSION} In der kommenden Woche wird {PAVEL} das Wort ergreifen, {KARIS} hört dann zu.",
        f"{SESSION} {PAVEL} ergriff nicht das Wort, der Este {KARIS} widersprach nicht.",
    ],
)
def test_who_speaks_elsewhere_is_none_of_a_round(extract: Extract, text: str) -> None:
    assert largest(extract, text) == set()


def test_who_speaks_up_after_two_have_talked_is_none_of_them(extract: Extract) -> None:
    told = f"{PAVEL} und {KARIS} kamen am Montag in Riga zu einem Gespräch zusammen."
    assert largest(extract, f"{told} {SANDU} ergriff im Parlament das Wort.") == {PAVEL, KARIS}


def test_who_was_on_the_way_home_by_then_did_not_come(extract: Extract) -> None:
    text = f"In Riga hat ein Gipfel stattgefunden. Angereist waren {PAVEL} und {KARIS}. Die Estin "
    assert largest(extract, f"{text} {SANDU} war da schon auf dem Heimweg.") == {PAVEL, KARIS}


def test_who_speaks_for_a_state_at_the_next_session_is_none_of_this(extract: Extract) -> None:
    text = f"{SESSION} {PAVEL} ergriff das Wort, {KARIS} hörte zu. Für Moldau spricht {SANDU}"
    assert largest(extract, f"{text} in der nächsten Sitzung.") == {PAVEL, KARIS}
    assert largest(extract, f"{text} in der Sitzung.") == {PAVEL, KARIS, SANDU}


def test_who_speaks_up_or_names_a_round_is_not_there_by_that(extract: Extract) -> None:
    text = f"{SESSION} {PAVEL} ergriff das Wort, {KARIS} hörte zu."
    assert largest(extract, f"{text}\n\nAuch {SANDU} meldete sich zu Wort.") == {PAVEL, KARIS}
    assert largest(extract, f"{text}\n\n{SANDU} nannte die Runde einen Rat.") == {PAVEL, KARIS}


def test_what_somebody_is_taken_for_is_no_gathering(extract: Extract) -> None:
    text = f"Die Treffen gelten als gute Runde. Gegründet hatten sie {PAVEL}, {KARIS} und {SANDU}."
    assert largest(extract, text) == set()
