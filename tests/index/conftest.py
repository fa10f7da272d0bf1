"""What the tests of the index share: the frozen cases as documents, and an index of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from build_tools.index.document import Document, documents
from build_tools.index.search import Answer, Question, Search
from build_tools.index.store import Store
from build_tools.model.catalogue import Catalogue
from build_tools.validate.check import check
from tests.libraries import small_library
from tests.sound_case import SITE_LANGUAGES, TODAY, real_lists

Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    library = small_library(tmp_path_factory.mktemp("index") / "library")
    return check(library, real_lists(), SITE_LANGUAGES, TODAY).catalogue


@pytest.fixture(scope="session")
def found(catalogue: Catalogue) -> dict[str, Document]:
    return {each.slug: each for each in documents(catalogue, SITE_LANGUAGES)}


@pytest.fixture(scope="session")
def search(found: dict[str, Document], tmp_path_factory: pytest.TempPathFactory) -> Search:
    store = Store(tmp_path_factory.mktemp("index") / "cache", SITE_LANGUAGES)
    codes = dict.fromkeys(found, "a")
    return Search(store.refreshed(codes, lambda slugs: [found[slug] for slug in sorted(slugs)]), SITE_LANGUAGES)


@pytest.fixture(scope="session")
def ask(search: Search) -> Ask:
    def answer(text: str, language: str = "en", limit: int = 10, **narrowed: str) -> Answer:
        return search.answer(Question(text, narrowed, limit, language))

    return answer
