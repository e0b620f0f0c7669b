#include "language/reference_words.h"

namespace travaux::language {
namespace {

using S = ReferenceSense;

constexpr int named(Provision provision) {
  return static_cast<int>(provision);
}

constexpr auto table = std::to_array<ReferenceRow>({
    {S::provision, named(Provision::annex), "annex annexe|annexes"},
    {S::provision, named(Provision::appendix), "appendix|appendices appendixes"},
    {S::provision, named(Provision::schedule), "schedule sch|schedules"},
    {S::provision, named(Provision::protocol), "protocol|protocols"},
    {S::provision, named(Provision::book), "book|books"},
    {S::provision, named(Provision::part), "part|parts"},
    {S::provision, named(Provision::title), "title|titles"},
    {S::provision, named(Provision::chapter), "chapter chap|chapters"},
    {S::provision, named(Provision::section), "section sec sect §|sections secs §§"},
    {S::provision, named(Provision::subsection), "subsection|subsections"},
    {S::provision, named(Provision::article), "article art|articles arts"},
    {S::provision, named(Provision::clause), "clause cl subclause|clauses subclauses"},
    {S::provision, named(Provision::rule), "rule|rules"},
    {S::provision, named(Provision::regulation), "regulation reg|regulations regs"},
    {S::provision, named(Provision::recital), "recital|recitals"},
    {S::provision, named(Provision::paragraph), "paragraph para|paragraphs paras"},
    {S::provision, named(Provision::subparagraph), "subparagraph subpara|subparagraphs subparas"},
    {S::provision, named(Provision::point), "point item subitem|points items subitems"},
    {S::ordinal, 1,
     "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
     "thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"},
    {S::joins, 0, "and or"},
    {S::range, 0, "to through until"},
    {S::of, 0, "of"},
    {S::in, 0, "to in under from"},
    {S::the, 0, "the a an its their our your each any"},
    {S::own, 0, "this present hereof herein"},
    {S::other, 0,
     "that said such those aforesaid aforementioned latter former same thereof thereto therein"},
    {S::before, 0, "preceding previous foregoing"},
    {S::after, 0, "next succeeding"},
    {S::instrument, 0,
     "treaty treaties convention conventions agreement agreements accord accords charter covenant "
     "pact protocol constitution statute statutes act acts law laws code codes regulation "
     "regulations directive directives decision decisions resolution resolutions order orders "
     "ordinance decree declaration memorandum rules bylaws contract lease deed policy standard "
     "standards specification rfc guidelines instrument instruments manual bill arrangement "
     "annex annexes appendix schedule report plan programme"},
    {S::goes_on, 0,
     "on of for concerning relating relative regarding respecting governing establishing between "
     "against with to no number signed concluded dated adopted annexed attached made done"},
    {S::leads, 0, "in under by of with per see to following and or from"},
    {S::follows, 0,
     "shall may must will should is are was were has have does do and or as to in of on at for "
     "by with from if unless when where above below hereof applies apply only before after "
     "within not can cannot also would that which who"},
    {S::number_sign, 0, "no nos number numbers"},
    {S::inserted, 0, "bis ter quater quinquies sexies septies octies novies decies"},
});

}  // namespace

std::span<const ReferenceRow> english_references() {
  return table;
}

}  // namespace travaux::language
