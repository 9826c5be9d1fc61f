// The tabs, in their order. Each is a file, so that the tests run the same text.
import whoMetWhom from "../examples/who-met-whom.graphql";
import personAndContacts from "../examples/person-and-contacts.graphql";
import chainOfMeetings from "../examples/chain-of-meetings.graphql";
import meetingsAmongSeveral from "../examples/meetings-among-several.graphql";
import knownThen from "../examples/known-then.graphql";
import whoIsWho from "../examples/who-is-who.graphql";
import search from "../examples/search.graphql";
import ask from "../examples/ask.graphql";
import countsAndTimeline from "../examples/counts-and-timeline.graphql";

export const examples = [
  whoMetWhom,
  personAndContacts,
  chainOfMeetings,
  meetingsAmongSeveral,
  knownThen,
  whoIsWho,
  search,
  ask,
  countsAndTimeline,
].map((query) => ({ query }));
