import { readRequest } from '@/lib/gmail/wire/parse-request';
import type { WireRequest } from '@/lib/gmail/wire/records';

/** All operations of a request that concern us. */
export const parseRequest = (body: unknown): WireRequest[] => readRequest(body).requests;
