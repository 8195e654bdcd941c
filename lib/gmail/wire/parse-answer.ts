/**
 * Reads answers of Gmail into acks and messages. Threads are recognised by their shape at any depth: `i/s`, `i/bv`,
 * `i/fd` and the first page load wrap the same few shapes differently. Never throws.
 */
import { runSteps } from '../run-steps';
import { labelledMessages, openedMailbox, openedMessages, threadMessages } from './answer-message';
import { CAPS } from './caps';
import { ANSWER } from './indices';
import { at, children, type Node, repeated, whole } from './normalise';
import type { WireAck, WireAnswer, WireEndpoint, WireMessage } from './records';

/** Levels between a document's root and its threads: 5 in every recording. */
const THREAD_DEPTH = 8;

const ERROR = 'er';

/** An answer in which nothing was found. */
export function emptyAnswer(): WireAnswer {
  return { acks: [], messages: [], mailbox: null, errorCode: null };
}

/** Reads a parsed answer in one go. Only `i/s` answers carry acks. */
export function parseAnswer(endpoint: WireEndpoint, json: unknown): WireAnswer {
  return runSteps(answerSteps(endpoint, json));
}

/** Reads a parsed answer, yielding between portions. */
export function* answerSteps(endpoint: WireEndpoint, json: unknown): Generator<void, WireAnswer> {
  const answer = emptyAnswer();
  answer.errorCode = errorCode(json);
  if (answer.errorCode !== null) return answer;
  if (endpoint === 's') answer.acks = readAcks(json);
  yield* threadSteps(json, answer);
  return answer;
}

/** `["er", …, 500, …]`, bare or in a list of one: the code, 0 where none is named. Null = no error. */
function errorCode(json: Node): number | null {
  const holder = at(json, 0) === ERROR ? json : at(json, 0);
  if (at(holder, 0) !== ERROR) return null;
  const numbers = children(holder, CAPS.labels).flatMap((field) => whole(field) ?? []);
  return numbers.find((code) => code >= 400 && code < 600) ?? numbers[0] ?? 0;
}

/** The acks of an `i/s` answer. */
function readAcks(json: Node): WireAck[] {
  const isAck = (node: Node) =>
    whole(at(node, ANSWER.ackSeq)) !== undefined && whole(at(node, ANSWER.ackStatus)) !== undefined;
  return repeated(at(json, ...ANSWER.acks), isAck, CAPS.operations).map((ack) => ({
    seq: whole(at(ack, ANSWER.ackSeq)) ?? 0,
    status: whole(at(ack, ANSWER.ackStatus)) ?? 0,
  }));
}

/**
 * Adds the messages of every thread in a document to `answer`, yielding between portions of some 20 messages: a message
 * takes up to 0.04 ms, and a list may hold thousands.
 */
function* threadSteps(root: Node, answer: WireAnswer): Generator<void, void> {
  const byId = new Map<string, WireMessage>();
  const todo: { node: Node; depth: number }[] = [{ node: root, depth: 0 }];
  let portion = 0;
  for (let seen = 0; seen < CAPS.nodes && byId.size < CAPS.messages; seen += 1) {
    const visit = todo.pop();
    if (visit === undefined) break;
    const found = threadMessages(visit.node) ?? openedMessages(visit.node) ?? labelledMessages(visit.node);
    portion += 1 + (found?.length ?? 0) * NODES_PER_MESSAGE;
    if (found !== null) {
      for (const message of found) byId.set(keyOf(message), message);
      answer.mailbox ??= openedMailbox(visit.node);
    } else if (visit.depth < THREAD_DEPTH) {
      const inside = children(visit.node);
      for (let index = inside.length - 1; index >= 0; index -= 1) {
        const child = inside[index];
        if (typeof child === 'object' && child !== null) todo.push({ node: child, depth: visit.depth + 1 });
      }
    }
    if (portion >= PORTION) {
      portion = 0;
      yield;
    }
  }
  answer.messages = [...byId.values()].slice(0, CAPS.messages);
}

/** Nodes looked at in one go, and how many a message counts for. */
const PORTION = 1_000;
const NODES_PER_MESSAGE = 50;

/** A whole message and a mere change of its labels are told apart: neither replaces the other. */
const keyOf = (message: WireMessage) => `${message.partial === true ? '+' : ''}${message.messageId}`;
