import { createHash } from 'node:crypto';
import { clockScripts } from './clock-scripts.ts';
import { deliveryScripts } from './delivery-scripts.ts';
import { stateScripts } from './state-scripts.ts';
import { taskScripts } from './task-scripts.ts';

/**
 * What is done in Redis in one step. Each script is given the root of a world's keys, which all lie in one slot of a
 * cluster, then the generation that the caller knows, which a reset ends, and how long keys live.
 */
const prelude = `
local root, gen, ttl = KEYS[1], ARGV[1], ARGV[2]
local function key(part) return root .. ':' .. part end
local function now() local t = redis.call('TIME') return t[1] * 1000 + math.floor(t[2] / 1000) end
local function keep(...)
  for _, part in ipairs({...}) do
    if redis.call('PTTL', key(part)) == -1 then redis.call('PEXPIRE', key(part), ttl) end
  end
end
local state = key('state')
local function get(field) return redis.call('HGET', state, field) end
local function changed()
  redis.call('HINCRBY', state, 'version', 1)
  redis.call('PUBLISH', get('channel'), 's ' .. get('name'))
end
local function agendaOf(member) return key(string.sub(member, 1, 1) == 't' and 'news' or 'due') end
local function plan(member, at) redis.call('ZADD', agendaOf(member), at, member) end
local function holds(member, me)
  local lease = redis.call('HGET', key('leased'), member)
  return lease and string.sub(lease, 1, #me + 1) == me .. ' '
end
local function lease(member, at, me) redis.call('HSET', key('leased'), member, me .. ' ' .. at) end
local function gone() return get('gen') ~= gen end
`;

const bodies = { ...stateScripts, ...clockScripts, ...taskScripts, ...deliveryScripts };

/** Of all worlds together: the root is the prefix of all keys. */
const common = {
  /** Takes a name among those of the worlds. Answers 0 where there are too many. */
  admit: `
local name, most = ARGV[3], tonumber(ARGV[4])
local worlds = KEYS[1] .. 'worlds'
if redis.call('ZSCORE', worlds, name) then return 1 end
if redis.call('ZCARD', worlds) >= most then return 0 end
redis.call('ZADD', worlds, redis.call('INCR', KEYS[1] .. 'worlds-ever'), name)
for _, part in ipairs({'worlds', 'worlds-ever'}) do redis.call('PEXPIRE', KEYS[1] .. part, ttl) end
return 1
`,
  /** A replica says that it is there, and learns who has not said so for too long. */
  beat: `
local me, lease = ARGV[3], ARGV[4]
local replicas = KEYS[1] .. 'replicas'
local time = now()
redis.call('ZADD', replicas, time + lease, me)
for _, part in ipairs({'replicas', 'worlds', 'worlds-ever', 'seed'}) do redis.call('PEXPIRE', KEYS[1] .. part, ttl) end
return redis.call('ZRANGEBYSCORE', replicas, '-inf', time)
`,
} as const;

export type ScriptName = keyof typeof bodies | keyof typeof common;

/** The scripts, with the names that Redis knows them by. */
export const scripts = Object.fromEntries(
  Object.entries({ ...bodies, ...common }).map(([name, body]) => {
    const text = prelude + body;
    return [name, { text, sha: createHash('sha1').update(text).digest('hex') }];
  }),
) as { readonly [N in ScriptName]: { readonly text: string; readonly sha: string } };
