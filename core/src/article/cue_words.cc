// The words that attribute, by what may stand around them. Classes of verbs follow Levin (1993) and
// VerbNet: say, transfer of a message, characterize, judgment, want, conjecture, assessment.
#include <algorithm>

#include "article/cue_table.h"

namespace travaux::reading {
namespace {

constexpr std::array rows = {
    // Saying.
    CueRow{speech, 3, "stated",
           "say, add, explain, declare, recall, conclude, reply, remember, reiterate, "
           "quip, opine, recount, retort, joke, lament, muse, exclaim, interject, recollect, "
           "testify, elaborate, counter, deadpan, intone, caution, tweet, underline, chime in"},
    CueRow{speech | recipient, 3, "stated", "tell"},
    CueRow{
        speech, 2, "stated",
        "write, note, remark, state, post, comment, observe, mention, shout, yell, whisper, "
        "scream, cry, "
        "chant, respond, answer, repeat, stress, emphasize, emphasise, proclaim, pronounce, "
        "reason, tease, vent, gush, fume, plead, utter, mutter, assert, enthuse, grumble, gripe, "
        "scoff, bemoan, summarize, summarise, specify, clarify, confess, divulge, "
        "blurt, text, blog, email, retweet, message, thunder, deplore, fire back, shoot back, "
        "snap, sum up, weigh in, go on, hit back, sob, moan, snigger, rage, growl, "
        "bellow, sigh, whine, rant, wail, groan, splutter, stammer, murmur, mumble, vouch"},
    CueRow{speech, 1, "stated",
           "blast, dish, rap, storm, hiss, bark, chuckle, giggle, laugh, beam, squeal, coo, purr, "
           "crow, sniff, holler, "
           "cheer, preach"},
    CueRow{speech, 1, "stated", "continue, read, begin, offer, interrupt, speak, sneer, jab, pen"},
    CueRow{speech, 2, "reported", "report"},
    CueRow{clause, 3, "stated",
           "argue, announce, insist, complain, claim, contend, allege, "
           "maintain, point out, concede, posit, attest, profess, avow, swear, theorize, "
           "hypothesize, counter that, make clear, stipulate, opined, protest, disclose, warn, "
           "make it clear, make the case, reaffirm, boast, brag, assure reporters, hold forth"},
    CueRow{clause, 3, "assessed",
           "predict, forecast, speculate, surmise, postulate, reckon, worry, fear, suspect, "
           "foresee, envision, envisage"},
    CueRow{clause, 2, "assessed",
           "think, believe, know, realize, realise, understand, estimate, feel, assume, presume, "
           "doubt, wonder, guess, figure, conclude, judge, calculate, suppose, anticipate, "
           "imagine, infer, deduce, recognize, recognise, regret, forget, learn, notice, discover, "
           "dream, ponder, question whether, fret, bet, trust, gauge, deem, sense, weigh whether, "
           "conjecture, project, take for granted, rule out, dispute that"},
    CueRow{clause, 2, "stated",
           "suggest, agree, reveal, admit, hint, imply, indicate, signal, affirm, certify, "
           "confide, convey, highlight, underscore, demonstrate, promise, submit, advise, "
           "communicate, rule, decree, intimate, bear witness, give assurances, take the view"},
    CueRow{clause, 1, "stated",
           "show, find, hold, determine, see, hear, prove, establish, suggest, "
           "make sure, decide, appreciate, accept, guarantee, ensure"},
    CueRow{clause | thing, 2, "confirmed",
           "confirm, corroborate, authenticate, verify, acknowledge"},
    CueRow{clause | thing, 2, "denied", "deny, disavow, disclaim, refute, rebut, repudiate"},
    CueRow{thing, 2, "disputed",
           "dispute, contest, contradict, challenge, reject, dismiss, rebuff, "
           "cast doubt on, take issue with, push back against, push back on, call into question, "
           "brush aside, brush off, brush aside, wave away, shrug off, laugh off"},
    CueRow{clause | recipient, 2, "stated",
           "remind, convince, assure, inform, persuade, notify, reassure, brief, alert, "
           "warn, promise, teach, instruct, advise, guarantee"},
    // Wanting.
    CueRow{aim, 3, "stated", "refuse, threaten"},
    CueRow{aim, 3, "stated", "vow, pledge, swear, undertake"},
    CueRow{aim, 2, "stated", "decline, promise"},
    CueRow{aim | urging | thing, 2, "proposed", "want, would like, want out, want in"},
    CueRow{aim | urging, 2, "proposed", "intend, prefer, wish"},
    CueRow{clause | aim | urging, 2, "assessed", "expect"},
    CueRow{
        aim, 2, "proposed",
        "seek, decide, hope, plan, aim, propose, offer, aspire, "
        "resolve, consent, agree, opt, aim for, hope for, wish for, long for, yearn, vie, "
        "angle, commit, consider, contemplate, mull, weigh, be set on, be bent on, look forward"},
    CueRow{clause | aim, 2, "proposed",
           "propose, demand, recommend, wish, plan, agree, "
           "decide, insist on"},
    CueRow{clause, 2, "assessed", "hope"},
    CueRow{clause, 2, "stated", "promise, threaten, pledge, vow"},
    CueRow{urging | thing, 3, "proposed",
           "urge, call for, call on, call upon, exhort, implore, beseech, beg, lobby for, "
           "advocate, plead for, appeal to, appeal for, plead with"},
    CueRow{
        urging | thing, 2, "proposed",
        "press, push for, press for, encourage, pressure, ask, request, ask for, invite, demand, "
        "order, instruct, direct, command, advise, warn, persuade, favor, favour, petition, "
        "lobby, recommend, propose, seek, pressure, coax, prod, nudge, campaign for, insist on, "
        "require, forbid, beckon, challenge, dare, direct, clamor for, clamour for, argue for, "
        "argue against, speak out for"},
    CueRow{urging, 1, "proposed", "push, allow, tell, enlist, remind"},
    CueRow{speech | clause, 2, "stated", "ask, inquire, enquire, query, question, wonder, demand"},
    // Judging.
    CueRow{thing, 3, "assessed",
           "criticize, criticise, praise, denounce, condemn, decry, tout, blame, laud, hail, "
           "applaud, commend, lambaste, lambast, castigate, chastise, rebuke, slam, blast, "
           "bash, deride, ridicule, mock, berate, disparage, extol, lampoon, malign, "
           "denigrate, admonish, scold, chide, excoriate, censure, vilify, belittle, bemoan, "
           "deplore, lament, rail against, lash out at, speak out against, heap praise on, "
           "take aim at, tear into, rip into, lay into, inveigh against, trumpet, savage, skewer, "
           "pillory, upbraid, assail, fault, accuse, disapprove of, approve of, pan, scorn"},
    CueRow{thing, 2, "assessed",
           "endorse, support, oppose, defend, welcome, back, disagree with, agree with, agree on, "
           "express, voice, admire, respect, dislike, hate, love, loathe, detest, resent, "
           "fear, dread, distrust, mistrust, trust, doubt, regret, value, cherish, appreciate, "
           "credit, congratulate, thank, object to, complain about, worry about, care about, "
           "fret about, fret over, joke about, boast about, boast of, brag about, play down, "
           "downplay, "
           "play up, minimize, minimise, embrace, champion, attack, target, bristle at, balk at, "
           "scoff at, sneer at, marvel at, puzzle over, side with, stand by, stand behind, relish, "
           "gloat over, gloss over, insult, accept, reject, tolerate, resist, rue, mourn, forgive, "
           "charge, suspect, favor, favour, raise concerns about, raise questions about, "
           "express concern about, express concern over, sympathize with, identify with, "
           "be at odds with, find fault with, poke fun at, make fun of, rally behind, sign off on"},
    CueRow{thing, 2, "stated",
           "discuss, address, talk about, talk of, allude to, refer to, mention, reference, "
           "raise, outline, detail, explain, explore, recount, reveal, announce, unveil, "
           "highlight, underscore, stress, emphasize, emphasise, echo, reiterate, repeat, "
           "warn of, warn against, warn about, caution against, speak about, speak of, "
           "apologize for, apologise for, respond to, reply to, react to, comment on, "
           "elaborate on, dwell on, touch on, hint at, point to, insist on, promise, pledge, "
           "admit, concede, note, cite, quote, invoke, predict, forecast, foresee, "
           "suggest, claim, explain away, portend, declare, proclaim, indicate, deliver, "
           "preach, articulate, lay out, spell out, set out, call out, swear off, own up to, "
           "vow, threaten, warn, deny, disclose, convey, signal, float, question, ask about"},
    CueRow{thing, 1, "stated",
           "show, argue, focus on, recall, remember, imagine, tell, speak to, "
           "share, post, write, chant, offer, ask, answer, demand, mean, release"},
    CueRow{thing | likening, 2, "assessed",
           "describe, portray, characterize, characterise, depict, label, "
           "brand, interpret, dismiss, deride, reject, hail, denounce, "
           "condemn, perceive, identify, tout, think of, refer to, construe, bill, pitch"},
    CueRow{likening, 2, "assessed",
           "view, see, regard, cast, paint, frame, classify, categorize, represent, look upon, "
           "look on, treat, count, recognise, recognize, envision, position, present, couch, "
           "diagnose, read, conceive of"},
    CueRow{thing, 2, "assessed", "question, view"},
    CueRow{thing | sharing, 2, "stated", "discuss, review, go over, talk through"},
    CueRow{thing | gauging, 1, "stated", "put, peg"},
    CueRow{thing, 2, "proposed", "envisage, foresee"},
    CueRow{thing, 2, "assessed",
           "call, dub, deem, consider, term, judge, rate, compare, liken, "
           "equate, rank, declare, name, pronounce"},
    // Passing on.
    CueRow{thing, 2, "cited", "cite"},
    CueRow{thing | likening, 2, "quoted", "quote"},
    CueRow{thing, 2, "leaked", "leak"},
    CueRow{thing, 1, "drafted", "draft"},
    CueRow{thing, 1, "published", "publish, print"},
    CueRow{thing, 1, "received", "obtain"},
    // Done to a text.
    CueRow{deed, 1, "signed", "sign, initial, ratify"},
    CueRow{deed, 1, "transmitted",
           "transmit, forward, hand over, hand, deliver, pass on, circulate, send, relay, supply"},
    CueRow{deed, 1, "drafted", "draft, write, author, draw up"},
    CueRow{deed, 1, "leaked", "leak, come"},
    CueRow{deed, 1, "received", "get, obtain, receive"},
    CueRow{deed | knowing, 1, "received", "inform, notify, brief, apprise, show, give, hand, send"},
    // Without a holder.
    CueRow{unheld, 3, "assessed", "seem"},
    CueRow{unheld, 2, "assessed", "appear"},
    CueRow{unheld, 3, "reported", "reportedly, allegedly, supposedly, purportedly"},
    // Nouns.
    CueRow{noun, 2, "stated",
           "suggestion, assertion, allegation, accusation, claim, contention, declaration, "
           "insistence, argument, announcement, admission, statement, warning, assurance, "
           "acknowledgment, acknowledgement, remark, comment, denial, disclosure, testimony, "
           "explanation, complaint, rumor, rumour, revelation, boast, response, reply, vow"},
    CueRow{
        noun, 2, "assessed",
        "belief, fear, prediction, criticism, opinion, conviction, suspicion, expectation, "
        "assessment, conclusion, view, concern, worry, hope, doubt, opposition, support, "
        "endorsement, perception, impression, praise, disapproval, condemnation, notion, "
        "assumption, estimate, forecast, judgment, judgement, objection, skepticism, scepticism, "
        "confidence, preference, embrace, disdain, contempt, "
        "admiration, description, characterization, depiction"},
    CueRow{noun, 2, "proposed",
           "demand, promise, pledge, vow, threat, desire, wish, intention, willingness, refusal, "
           "decision, proposal, recommendation, determination, commitment, request, appeal, "
           "reluctance, readiness, eagerness, unwillingness, call for, plan, plea, offer, hope, "
           "intent, ambition"},
    // States of mind.
    CueRow{adjective, 3, "assessed",
           "confident, convinced, worried, concerned, afraid, optimistic, pessimistic, sceptical, "
           "skeptical, doubtful, hopeful, certain, fearful, wary, disappointed, "
           "dismayed, unsure, uncertain, undecided, persuaded, unconvinced, dissatisfied, "
           "alarmed, frustrated, outraged, angry, furious, upset, unhappy, appalled, astonished, "
           "dubious, mindful, supportive, critical, dismissive, leery, nervous, anxious, "
           "enthusiastic, thrilled, horrified, bothered, annoyed, shocked, stunned, baffled, "
           "suspicious, jealous, envious, contemptuous, complimentary, apologetic, unapologetic"},
    CueRow{adjective, 2, "assessed",
           "sure, aware, unaware, proud, glad, happy, pleased, surprised, sorry, grateful, tired, "
           "interested, excited, impressed, comfortable, uncomfortable, satisfied, sick, fond, "
           "ashamed, sad, amazed, curious, ambivalent, troubled, insistent, mistaken, open to"},
    CueRow{adjective, 3, "stated", "adamant, insistent"},
    CueRow{adjective, 3, "proposed",
           "willing, unwilling, reluctant, eager, prepared to, determined, keen, ready to, "
           "loath, hesitant, desperate, intent on, committed to, inclined"},
};

constexpr std::array phrases = {
    SourcePhrase{"stated", "according to"},
    SourcePhrase{"stated", "in the words of"},
    SourcePhrase{"assessed", "in the eyes of"},
    SourcePhrase{"assessed", "in the view of"},
    SourcePhrase{"assessed", "in the opinion of"},
    SourcePhrase{"stated", "per"},
    SourcePhrase{"stated", "via"},
    SourcePhrase{"leaked", "leaked via"},
    SourcePhrase{"leaked", "leaked by"},
    SourcePhrase{"leaked", "leaked through"},
    SourcePhrase{"signed", "bearing the signatures of"},
    SourcePhrase{"signed", "bears the signatures of"},
    SourcePhrase{"signed", "bearing the signature of"},
    SourcePhrase{"signed", "bears the signature of"},
};

// Behind what somebody says, before whom he has it from.
constexpr std::array citing = {
    SourcePhrase{"cited", "citing"},        SourcePhrase{"quoted", "quoting"},
    SourcePhrase{"cited", "crediting"},     SourcePhrase{"cited", "with reference to"},
    SourcePhrase{"cited", "referring to"},  SourcePhrase{"cited", "which cites"},
    SourcePhrase{"cited", "which cited"},   SourcePhrase{"quoted", "which quotes"},
    SourcePhrase{"quoted", "which quoted"},
};

constexpr std::array<std::string_view, 6> anonymity = {
    "not to be named",      "not to be identified",  "not to be quoted",
    "that he not be named", "that she not be named", "for anonymity"};

constexpr std::array done_by_outlets = {
    "writes", "quotes",  "notes",    "according", "per",     "via",     "hears",     "claims",
    "reveal", "reveals", "revealed", "prints",    "printed", "reports", "published", "publishes"};
constexpr std::array views = {"view",    "words",   "opinion",    "eyes",
                              "telling", "account", "assessment", "judgment"};
constexpr std::array telling = {"said", "told", "says"};

template <typename Words>
bool has(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool is_done_by_outlets(std::string_view word) {
  return has(done_by_outlets, word);
}

bool is_view(std::string_view word) {
  return has(views, word);
}

bool tells(std::string_view word) {
  return has(telling, word);
}

std::span<const CueRow> cue_rows() {
  return rows;
}

std::span<const std::string_view> anonymity_phrases() {
  return anonymity;
}

std::span<const SourcePhrase> citing_phrases() {
  return citing;
}

std::span<const SourcePhrase> source_phrases() {
  return phrases;
}

}  // namespace travaux::reading
