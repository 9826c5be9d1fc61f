// The tabs, in their order. Each is a file, so that the tests run the same text.
import whoMetWhom from "../examples/who-met-whom.graphql";
import meetingsOfTwo from "../examples/meetings-of-two.graphql";
import plannedMeetings from "../examples/planned-meetings.graphql";
import onePerson from "../examples/one-person.graphql";
import oneCountry from "../examples/one-country.graphql";
import otherEvents from "../examples/other-events.graphql";
import latestArticles from "../examples/latest-articles.graphql";

export const examples = [
  whoMetWhom,
  meetingsOfTwo,
  plannedMeetings,
  onePerson,
  oneCountry,
  otherEvents,
  latestArticles,
].map((query) => ({ query }));
