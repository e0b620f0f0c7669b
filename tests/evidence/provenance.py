#!/usr/bin/env python3
"""provenance.py TRAVAUX: what `export` writes is W3C PROV, as Debian's python3-prov reads it.

A desk records versions and says things of them; the export is read back into a graph, written again
and read again, and asked who is behind what. What was kept private is in no byte of it, and two
sources without a name are two agents unless an attribution joined them.
"""
import json
import sys

from desk import Desk, stage

try:
    import prov.model
except ImportError:
    print("SKIPPED: python3-prov is not installed (tests/install judges)")
    sys.exit(77)

SECRETS = ["planted-source", "planted.example", "planted note", "planted words", "2019-03-07", "planted day"]


def record_all(desk):
    desk.must("init", "--identity", "desk@example.org", "--origin", "desk", "--no-passphrase")
    first = desk.draft("one.txt", "1. The parties shall meet.\n\n2. A party may leave.\n")
    second = desk.draft("two.txt", "1. The parties shall meet often.\n\n2. A party may leave.\n")
    copy = desk.draft("page.txt", "He said it is so, and left.\n")
    desk.must("record", first, "--as", "plan", "--from", "outlet:Axios", "--from", "unnamed:an official", "--rating", "B2")  # e1
    desk.must("record", second, "--as", "plan", "--from", "withheld")  # e2
    desk.must("record", first, "--as", "other", "--translation-of", "plan@1", "--from", "outlet:Axios")  # e3
    desk.must("attribute", "plan@1", "--words", "shall meet", "--relation", "confirmed-content", "--from", "unnamed:an official")  # e4
    desk.must("attribute", "e4", "--relation", "denied", "--from", "institution:Kremlin", "--from", "inferred:e1.2")  # e5
    desk.must("attribute", "plan@1", "--clause", "2", "--relation", "leaked", "--from", "person:planted-source", "--url",
              "https://planted.example/", "--note", "planted note", "--dated", "2019-03-07", "--printed", "planted day", "--quote",
              "planted words", "--private", "from", "--private", "url", "--private", "note", "--private", "dated", "--private",
              "quote")  # e6
    desk.must("attribute", "plan@2", "--relation", "reported", "--from", "group:3 officials", "--quote", "it is so", "--archived", copy)  # e7
    desk.must("withdraw", "e7", "--reason", "another text was meant")  # e8


def related(document, kind, first, second):
    """Pairs of local names that stand in this relation."""
    pairs = set()
    for record in document.get_records(kind):
        found = dict((str(name), value) for name, value in record.formal_attributes)
        pairs.add((found[first].localpart, found[second].localpart))
    return pairs


def ask(document):
    """The questions that the graph has to answer."""
    agents = {agent.identifier.localpart: agent for agent in document.get_records(prov.model.ProvAgent)}
    deeds = related(document, prov.model.ProvAssociation, "prov:activity", "prov:agent")
    used = related(document, prov.model.ProvUsage, "prov:activity", "prov:entity")
    axios = {name for name, agent in agents.items() if agent.label == "Axios"}
    assert len(axios) == 1, "one outlet, named twice"
    unnamed = {name for name, agent in agents.items() if agent.label == "an official"}
    assert unnamed == {"e1_source_2", "e4_source_1"}, unnamed
    assert ("e5_deed", "e1_source_2") in deeds, "the official of e1 was named again by the attribution e5"
    assert ("e5_deed", "e4") in used, "e5 speaks of what e4 says"
    assert ("e4_deed", "e4_words") in used and ("e1_deed", "e1") in used
    derived = related(document, prov.model.ProvDerivation, "prov:generatedEntity", "prov:usedEntity")
    assert ("e2", "e1") in derived and ("e3", "e1") in derived, derived
    assert ("e7", "e8") in related(document, prov.model.ProvInvalidation, "prov:entity", "prov:activity")
    signer = related(document, prov.model.ProvAttribution, "prov:entity", "prov:agent")
    assert {name for _, name in signer} == {"signer_1"}, signer
    return len(agents)


def main():
    with stage() as folder:
        desk = Desk(folder, sys.argv[1])
        record_all(desk)
        text = desk.must("export")
        for secret in SECRETS:
            assert secret not in text, secret
        json.loads(text)
        document = prov.model.ProvDocument.deserialize(content=text, format="json")
        again = prov.model.ProvDocument.deserialize(content=document.serialize(format="json"), format="json")
        assert document == again, "what is read is written otherwise"
        agents = ask(document)
        assert document.get_provn().startswith("document"), "no PROV-N"
        part = prov.model.ProvDocument.deserialize(content=desk.must("export", "other", "--format", "prov-json"), format="json")
        entities = {entity.identifier.localpart for entity in part.get_records(prov.model.ProvEntity)}
        assert entities == {"e1", "e3", "e3_claim"}, entities
        assert desk.must("export") == text, "the same ledger, other bytes"
        print(f"{len(document.get_records())} records, {agents} agents read; {len(SECRETS)} secrets in none")


if __name__ == "__main__":
    main()
