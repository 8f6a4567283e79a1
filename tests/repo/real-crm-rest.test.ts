import type { IncomingHttpHeaders } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkIntegrity, fetchRealCrm, VERSIONS } from '../sites/real-crm/fetch.mjs';
import { parseQuery, type Row, runQuery } from '../sites/real-crm/postgrest.mjs';
import { answerRest, type Reply } from '../sites/real-crm/rest.mjs';
import { seedTables, type Tables } from '../sites/real-crm/seed.mjs';

describe('the tables over HTTP', () => {
  let tables: Tables;
  beforeEach(() => {
    tables = seedTables();
  });

  /** Sends one request as a person who is signed in. */
  function send(
    method: string,
    address: string,
    body: unknown = null,
    headers: IncomingHttpHeaders = {},
  ): Reply {
    const url = new URL(address, 'http://crm.example');
    const relation = url.pathname.slice(1);
    return answerRest(tables, { method, relation, params: url.searchParams, headers, body, signedIn: true });
  }
  const single = { accept: 'application/vnd.pgrst.object+json', prefer: 'return=representation' };
  const listed = { prefer: 'return=representation' };

  it('says which part of how many rows it gives', () => {
    const reply = send('GET', '/deals?limit=10&offset=20', null, { prefer: 'count=exact' });
    expect(reply.status).toBe(206);
    expect(reply.headers).toEqual({ 'content-range': '20-29/250' });
  });

  it('reads the Range header like limit and offset', () => {
    const reply = send('GET', '/deals?order=id', null, { range: '5-6' });
    expect((reply.body as Row[]).map((row) => row.id)).toEqual([6, 7]);
  });

  it('gives an empty list an open range', () => {
    const reply = send('GET', '/deals?id=eq.9999', null, { prefer: 'count=exact' });
    expect(reply).toMatchObject({ status: 200, body: [], headers: { 'content-range': '*/0' } });
  });

  it('gives one object when asked, and refuses when there is not exactly one', () => {
    expect(send('GET', '/deals?id=eq.7', null, single)).toMatchObject({ status: 200, body: { id: 7 } });
    expect(send('GET', '/deals?id=gt.7', null, single)).toMatchObject({
      status: 406,
      body: { code: 'PGRST116' },
    });
  });

  it('shows a guest nothing but whether the CRM is set up', () => {
    const guest = { method: 'GET', params: new URLSearchParams(), headers: {}, body: null, signedIn: false };
    expect(answerRest(tables, { ...guest, relation: 'deals' }).body).toEqual([]);
    expect(answerRest(tables, { ...guest, relation: 'init_state' }).body).toEqual([{ is_initialized: 1 }]);
    expect(answerRest(tables, { ...guest, relation: 'deals', method: 'DELETE' }).status).toBe(401);
  });

  it('changes the matching rows alone', () => {
    expect(send('PATCH', '/deals?id=eq.7', { amount: 5 }, single)).toMatchObject({
      status: 200,
      body: { amount: 5 },
    });
    expect(tables.deals?.filter((deal) => deal.amount === 5).map((deal) => deal.id)).toEqual([7]);
  });

  it('fills a new row with the defaults of its table and the next id', () => {
    const reply = send('POST', '/tasks', { due_date: '2026-12-01', contact_id: 1 }, single);
    expect(reply).toMatchObject({
      status: 201,
      body: { id: 61, status: 'todo', priority: 'medium', archived: false },
    });
  });

  it('replaces the row that agrees in the conflict columns', () => {
    const headers = { prefer: 'resolution=merge-duplicates,return=representation' };
    send('POST', '/ai_settings?on_conflict=user_id', { user_id: 'a', tts_speed: 1 }, headers);
    send('POST', '/ai_settings?on_conflict=user_id', { user_id: 'a', tts_speed: 2 }, headers);
    expect(tables.ai_settings?.map((row) => row.tts_speed)).toEqual([2]);
  });

  it('removes what belongs to a removed row', () => {
    const note = send('POST', '/dealNotes', { deal_id: 7, text: 'Old' }, single).body as Row;
    expect(send('DELETE', '/deals?id=eq.7', null, listed)).toMatchObject({ status: 200, body: [{ id: 7 }] });
    expect(tables.dealNotes?.some((row) => row.id === note.id)).toBe(false);
  });

  it('answers a change without a body when none is asked for', () => {
    expect(send('PATCH', '/deals?id=eq.7', { amount: 5 })).toEqual({ status: 204 });
    expect(send('POST', '/tags', { name: 'new', color: '#fff' })).toEqual({ status: 201 });
  });

  it.each([
    ['GET', '/nothing', null, 404, 'PGRST205'],
    ['GET', '/deals?nothing=eq.1', null, 400, '42703'],
    ['GET', '/deals_summary?order=nothing', null, 400, '42703'],
    ['PATCH', '/deals?id=eq.7', { nothing: 1 }, 400, 'PGRST204'],
    ['PATCH', '/deals?id=eq.7', { amount: 12.5 }, 400, '22P02'],
    ['PATCH', '/deals?id=eq.7', { name: null }, 400, '23502'],
    ['POST', '/deals', { amount: 5 }, 400, '23502'],
    ['PATCH', '/deals_summary?id=eq.7', { amount: 5 }, 404, 'PGRST205'],
    ['PUT', '/deals?id=eq.7', { amount: 5 }, 405, 'PGRST117'],
  ])('refuses %s %s with %j', (method, address, body, status, code) => {
    expect(send(method, address, body)).toMatchObject({ status, body: { code } });
  });

  it('counts and names in the views what the tables hold', () => {
    const company = (send('GET', '/companies_summary?id=eq.22', null, single).body ?? {}) as Row;
    const own = (tables.deals ?? []).filter((deal) => deal.company_id === 22);
    expect(company.nb_deals).toBe(own.length);
    expect(company.total_deal_amount).toBe(own.reduce((sum, deal) => sum + Number(deal.amount), 0));
    expect(send('GET', '/deals_summary?id=eq.7', null, single).body).toMatchObject({
      company_name: company.name,
    });
  });
});

describe('the seed', () => {
  it('is the same every time', () => {
    expect(seedTables()).toEqual(seedTables());
  });

  it('holds the promised numbers of records', () => {
    const { deals, contacts, companies, tasks } = seedTables();
    expect([deals, contacts, companies, tasks].map((rows) => rows?.length)).toEqual([250, 120, 40, 60]);
  });

  it('keeps deals without an amount below the hundred the board shows', () => {
    const board = runQuery(
      seedTables().deals ?? [],
      parseQuery(new URLSearchParams('archived_at=is.null&order=index.desc.nullslast&limit=100')),
    );
    expect(board.rows).toHaveLength(100);
    expect(board.rows.filter((deal) => deal.amount === null)).toEqual([]);
    expect(seedTables().deals?.filter((deal) => deal.amount === null)).toHaveLength(2);
  });
});

describe('the download', () => {
  it('refuses a tarball with another hash, and says both', () => {
    expect(() => checkIntegrity(Buffer.from('other'), 'sha512-AAAA', 'crm@1.0.0')).toThrowError(
      /Integrity of crm@1\.0\.0 does not match: expected sha512-AAAA, received sha512-[\w+/]{86}==/,
    );
  });

  it('refuses a version it has no hash for', async () => {
    await expect(fetchRealCrm('toString')).rejects.toThrowError(/Unknown CRM version "toString"/);
  });

  it('pins a whole sha512 for every version', () => {
    for (const { integrity } of Object.values(VERSIONS)) expect(integrity).toMatch(/^sha512-[\w+/]{86}==$/);
  });
});
