// @neo4j/graphql with Apollo Server over the same database: `node server.mjs PORT`.
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const typeDefs = /* GraphQL */ `
  type Country @node {
    code: ID!
    name: String!
    meetings: [Event!]! @relationship(type: "REGARDING", direction: IN)
  }
  type Organization @node {
    id: ID!
    name: String!
  }
  type Person @node {
    id: ID!
    name: String!
    countries: [Country!]! @relationship(type: "REPRESENTS", direction: OUT)
    meetings: [Event!]! @relationship(type: "PARTICIPATED_IN", direction: OUT)
  }
  type Part @relationshipProperties {
    role: String
    office: String
  }
  type Telling @relationshipProperties {
    sentence: String!
    start: Int!
    end: Int!
  }
  type Event @node {
    id: ID!
    kind: String!
    status: String!
    encounter: Boolean!
    title: String
    place: String
    day: Date!
    dateFrom: Date
    dateTo: Date
    regarding: [Country!]! @relationship(type: "REGARDING", direction: OUT)
    countries: [Country!]! @relationship(type: "LOCATED_IN", direction: OUT)
    people: [Person!]! @relationship(type: "PARTICIPATED_IN", direction: IN, properties: "Part")
    states: [Country!]! @relationship(type: "PARTICIPATED_IN", direction: IN, properties: "Part")
    organizations: [Organization!]!
      @relationship(type: "PARTICIPATED_IN", direction: IN, properties: "Part")
    articles: [Article!]! @relationship(type: "REPORTS", direction: IN, properties: "Telling")
  }
  type Article @node {
    id: ID!
    title: String
    source: String
    url: String
    published: DateTime
  }
`;

const driver = neo4j.driver(
  process.env.NEO4J_URI,
  neo4j.auth.basic(process.env.NEO4J_USERNAME, process.env.NEO4J_PASSWORD),
);
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema, introspection: false, includeStacktraceInErrorResponses: false });
await startStandaloneServer(server, {
  listen: { host: "127.0.0.1", port: Number(process.argv[2]) },
  context: async () => ({
    executionContext: driver,
    sessionConfig: { database: process.env.NEO4J_DATABASE, defaultAccessMode: "READ" },
  }),
});
