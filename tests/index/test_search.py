"""Finding cases: in any language and spelling, by part, by phrase, narrowed by tags, with the place that answers."""

from __future__ import annotations

import json

import pytest

from build_tools import cli
from tests.libraries import small_library

GDANSK, RENNES, ROTTERDAM = "gdansk-responsibility-sharing", "rennes-jobtown", "rotterdam-bridge"


def slugs(answer):
    return [hit.slug for hit in answer.hits]


@pytest.mark.parametrize("query", ["Gdańsk", "gdansk", "GDANSK", "Danzig"])
def test_a_city_is_found_in_every_spelling(ask, query):
    assert slugs(ask(query))[0] == GDANSK


def test_labels_of_terms_are_found_in_every_language_from_either(ask, catalogue):
    # Rennes has no French text of its own here; its topics have French labels.
    assert catalogue.translation(RENNES, "fr") is None
    assert RENNES in slugs(ask("quartiers défavorisés"))
    assert RENNES in slugs(ask("deprived neighbourhoods", language="fr"))


def test_what_a_term_is_called_elsewhere_finds_its_cases_in_every_language(ask, found):
    told = " ".join(
        passage.text for passage in found[RENNES].passages if passage.part not in ("also", "meaning")
    ).lower()
    assert "social exclusion" not in told, "the case itself says it otherwise"
    assert RENNES in slugs(ask("social exclusion"))
    assert RENNES in slugs(ask("quartiers en difficulté", language="fr"))


def test_words_are_found_in_their_other_forms(ask):
    assert ROTTERDAM in slugs(ask("promising"))
    assert ROTTERDAM in slugs(ask("employer"))
    # The control: not every word is found.
    assert ask("volcano").total == 0


def test_a_field_asks_one_part_alone(ask):
    assert slugs(ask("city:rotterdam")) == [ROTTERDAM]
    assert ask("title:priority").total >= 1
    assert ask("city:rotterdam country:poland").total == 0
    assert slugs(ask("place:netherlands")) == [ROTTERDAM]


def test_a_phrase_is_found_only_as_it_stands(ask):
    assert slugs(ask('"career start"')) == [ROTTERDAM]
    assert ask('"start career"').total == 0
    assert ask('title:"career start"').total == 1
    assert ask('lead:"career start"').total == 0


def test_no_phrase_reaches_from_one_passage_into_the_next(ask, found):
    summary = next(each.text for each in found[RENNES].passages if each.part == "themes" and each.language == "en")
    assert RENNES in slugs(ask(f'"{summary.split(";")[0]}"'))
    titled = [each.text for each in found[RENNES].passages if each.part == "not_known"]
    last, first = titled[0].split()[-1].strip("."), titled[1].split()[0]
    assert ask(f'not_known:"{last} {first}"').total == 0


def test_signs_do_what_they_say(ask):
    both = set(slugs(ask("pupils AND employers")))
    either = set(slugs(ask("pupils OR employers")))
    assert both
    assert both <= either
    assert set(slugs(ask("employers NOT city:rotterdam"))) == set(slugs(ask("employers"))) - {ROTTERDAM}
    assert ROTTERDAM in slugs(ask("guarant*"))
    assert len(slugs(ask("NOT city:rotterdam"))) == 2


def test_tags_narrow_a_search(ask):
    assert slugs(ask("city", country="PL")) == [GDANSK]
    assert ROTTERDAM not in slugs(ask("jobs", topic="citizens-panels"))
    assert set(slugs(ask("jobs", theme="youth-employment"))) <= {RENNES, ROTTERDAM}
    assert set(slugs(ask("ville", lang="fr"))) <= {GDANSK, RENNES, ROTTERDAM}
    assert len(slugs(ask("city", limit=1))) == 1


def test_the_best_hit_has_the_word_where_it_weighs_most(ask):
    """`neighbourhood` stands in Gdańsk's title; others only have it in their text."""
    answer = ask("neighbourhood houses")
    assert slugs(answer)[0] == GDANSK
    assert [hit.score for hit in answer.hits] == sorted((hit.score for hit in answer.hits), reverse=True)


def test_the_excerpt_is_the_sentence_that_answers_with_the_words_marked(ask):
    (hit,) = ask("lots drawn citizens panels", limit=1).hits
    assert hit.slug == GDANSK
    assert "**" in hit.excerpt
    assert len(hit.excerpt) < 320
    marked = [part.lower() for at, part in enumerate(hit.excerpt.split("**")) if at % 2]
    assert marked
    assert all(
        word[:4] in ("lots", "lot", "draw", "citi", "pane") or word.startswith(("lot", "citizen")) for word in marked
    )


def test_an_excerpt_comes_in_the_language_of_who_asks(ask):
    (hit,) = ask("maisons de quartier Gdansk", language="fr", limit=1).hits
    assert hit.title.startswith("Gda")
    assert " et " in hit.title or " des " in hit.title or " la " in hit.title


def test_a_word_that_nobody_has_gets_the_one_that_was_meant(ask):
    answer = ask("neigbourhood houses")
    assert answer.meant == {"neigbourhood": "neighbourhood"}
    assert slugs(answer)[0] == GDANSK
    # The control: a word that is there is left alone.
    assert ask("neighbourhood").meant == {}


def test_the_command_prints_a_list_of_objects(tmp_path, capsys):
    library = small_library(tmp_path / "library")
    options = ["--library", str(library.root)]
    with pytest.raises(SystemExit) as ended:
        cli.main([*options, "search", "career", "start", "--json"])
    assert ended.value.code == 0
    first, *_ = json.loads(capsys.readouterr().out)
    assert list(first) == ["slug", "title", "score", "excerpt"]
    assert first["slug"] == ROTTERDAM
    with pytest.raises(SystemExit) as ended:
        cli.main([*options, "search", '"career'])
    assert ended.value.code == 2
    assert "not closed" in capsys.readouterr().err
    with pytest.raises(SystemExit) as ended:
        cli.main([*options, "search", "jobs", "--theme", "regenertion"])
    assert ended.value.code == 2
    assert "regeneration" in capsys.readouterr().err


def test_a_filter_takes_labels_and_names_of_countries(tmp_path, capsys):
    library = small_library(tmp_path / "library")
    for country in ("PL", "Poland", "Pologne"):
        with pytest.raises(SystemExit):
            cli.main(["--library", str(library.root), "search", "city", "--json", "--country", country])
        assert [hit["slug"] for hit in json.loads(capsys.readouterr().out)] == [GDANSK]
