import { createHash } from 'node:crypto';

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

const bodies = {
  /** Makes the state of a world where there is none, and counts the replicas that have joined it. */
  open: `
if not get('gen') then
  redis.call('HSET', state, 'gen', ARGV[3], 'name', ARGV[4], 'channel', ARGV[5], 'mode', ARGV[6], 'speed', ARGV[7],
    'time', ARGV[8], 'real', now(), 'rules', ARGV[9], 'rulesVersion', 0, 'faults', ARGV[10], 'faultsVersion', 0,
    'version', 1)
  redis.call('HSETNX', state, 'epoch', ARGV[11])
end
keep('state')
return redis.call('HINCRBY', state, 'replicas', 1) - 1
`,
  /** Forgets a world, but not the log that is read by who watches it. */
  reset: `
if gone() then return 0 end
for _, part in ipairs({'plans', 'order', 'intents', 'intentEnds', 'attempts', 'numbers', 'notes', 'begun', 'due', 'news',
  'leased', 'held'}) do redis.call('UNLINK', key(part)) end
redis.call('PUBLISH', get('channel'), 's ' .. get('name'))
redis.call('HDEL', state, 'gen', 'replicas', 'mover', 'places')
return 1
`,
  addPlan: `
local id, text, milestone, delivery, createdAt, most, intent = unpack(ARGV, 3, 9)
if gone() then return 'gone' end
for _, old in ipairs(redis.call('ZRANGEBYSCORE', key('intentEnds'), '-inf', createdAt, 'LIMIT', 0, 100)) do
  redis.call('ZREM', key('intentEnds'), old)
  redis.call('HDEL', key('intents'), old)
end
if redis.call('HEXISTS', key('plans'), id) == 1 then return 'taken' end
if intent then
  local ends = redis.call('ZSCORE', key('intentEnds'), intent)
  if ends and tonumber(ends) > tonumber(createdAt) then return 'taken' end
end
if redis.call('HLEN', key('plans')) >= tonumber(most) then return 'full' end
redis.call('HSET', key('plans'), id, text)
redis.call('ZADD', key('order'), redis.call('HINCRBY', state, 'places', 1), id)
if milestone ~= '' then plan('t ' .. id .. ' 0', milestone) keep('news') end
if delivery ~= '' then plan('d ' .. id, delivery) keep('due') end
if intent then
  redis.call('HSET', key('intents'), intent, ARGV[10])
  redis.call('ZADD', key('intentEnds'), ARGV[11], intent)
  keep('intents', 'intentEnds')
end
keep('plans', 'order')
return 'added'
`,
  replacePlan: `
local id, revision, text, milestone, delivery = unpack(ARGV, 3, 7)
if gone() then return 0 end
local present = redis.call('HGET', key('plans'), id)
local before = string.format('%d', revision - 1)
if not present or string.format('%d', cjson.decode(present).revision) ~= before then return 0 end
redis.call('HSET', key('plans'), id, text)
redis.call('ZREM', key('news'), 't ' .. id .. ' ' .. before)
if milestone ~= '' then plan('t ' .. id .. ' ' .. revision, milestone) keep('news') end
if delivery ~= '' then plan('d ' .. id, delivery) keep('due') end
return 1
`,
  /** Puts a part of the state in the place of the one that the caller has seen, and no other. */
  change: `
local part, seen, text = unpack(ARGV, 3, 5)
if gone() then return {'gone'} end
if get(part .. 'Version') ~= seen then return {'other', get(part .. 'Version'), get(part)} end
redis.call('HSET', state, part, text)
local version = redis.call('HINCRBY', state, part .. 'Version', 1)
changed()
return {'changed', tostring(version)}
`,
  setPace: `
local mode, speed, time = unpack(ARGV, 3, 5)
if gone() then return 0 end
redis.call('HSET', state, 'mode', mode, 'speed', speed, 'time', math.max(get('time'), time), 'real', now())
changed()
return 1
`,
  /** Takes the clock in hand, which stands still from now on. Answers its time, or nothing where another has it. */
  takeClock: `
local me = ARGV[3]
if gone() then return {'gone'} end
local mover = get('mover')
if mover then return {'taken', mover} end
if get('mode') == 'real' then
  local time = get('time') + math.max(0, now() - get('real')) * get('speed')
  redis.call('HSET', state, 'time', string.format('%.0f', math.floor(time)))
end
redis.call('HSET', state, 'mover', me)
changed()
return {'mine', get('time')}
`,
  /**
   * Moves the clock to what falls due next, up to a target, and leases all of that to the caller. Where nothing does, it
   * moves to the target if the caller has something to do then.
   */
  step: `
local me, target, most, goThere = ARGV[3], tonumber(ARGV[4]), ARGV[5], ARGV[6] == '1'

if gone() or get('mover') ~= me then return {'lost'} end
local head = nil
for _, agenda in ipairs({'news', 'due'}) do
  local first = redis.call('ZRANGE', key(agenda), 0, 0, 'WITHSCORES')
  if first[2] and (not head or tonumber(first[2]) < head) then head = tonumber(first[2]) end
end
if not head or head > target then
  if not goThere then return {'none'} end
  head = target
end
local time = tonumber(get('time'))
if head > time then
  time = head
  redis.call('HSET', state, 'time', string.format('%.0f', time))
  changed()
end
local found = {string.format('%.0f', time)}
for _, agenda in ipairs({'news', 'due'}) do
  local due = redis.call('ZRANGEBYSCORE', key(agenda), '-inf', time, 'WITHSCORES', 'LIMIT', 0, most)
  for index = 1, #due, 2 do
    redis.call('ZREM', key(agenda), due[index])
    lease(due[index], due[index + 1], me)
    found[#found + 1] = due[index]
  end
end
keep('leased')
return found
`,
  leaveClock: `
local me, target = ARGV[3], ARGV[4]
if gone() or get('mover') ~= me then return 0 end
redis.call('HSET', state, 'time', string.format('%.0f', math.max(get('time'), target)), 'real', now())
redis.call('HDEL', state, 'mover')
changed()
return 1
`,
  /** Leases what is due at a time, and tells when the next thing will be. Whoever moves the clock does that alone. */
  claim: `
local me, time, most = ARGV[3], ARGV[4], ARGV[5]
if gone() or get('mover') or get('mode') ~= 'real' then return {''} end
local found = {''}
for _, agenda in ipairs({'due', 'news'}) do
  local due = redis.call('ZRANGEBYSCORE', key(agenda), '-inf', time, 'WITHSCORES', 'LIMIT', 0, most)
  for index = 1, #due, 2 do
    redis.call('ZREM', key(agenda), due[index])
    lease(due[index], due[index + 1], me)
    found[#found + 1] = due[index]
  end
  local first = redis.call('ZRANGE', key(agenda), 0, 0, 'WITHSCORES')
  if first[2] and (found[1] == '' or tonumber(first[2]) < tonumber(found[1])) then found[1] = first[2] end
end
if #found > 1 then keep('leased') end
return found
`,
  /** Gives leases back: each with when it is due again, or with nothing where it is done. */
  finish: `
local me = ARGV[3]
if gone() then return 0 end
for index = 4, #ARGV, 2 do
  local member, at = ARGV[index], ARGV[index + 1]
  if holds(member, me) then
    redis.call('HDEL', key('leased'), member)
    if at ~= '' then plan(member, at) end
  end
end
keep('news', 'due')
return 1
`,
  /** Faults have decided about a delivery that is leased: it is put off, maybe until another one was sent. */
  putOff: `
local me, id, note, at, held = unpack(ARGV, 3, 7)
if gone() or not holds('d ' .. id, me) then return 0 end
redis.call('HSET', key('notes'), id, note)
keep('notes')
if at ~= '' then
  redis.call('HDEL', key('leased'), 'd ' .. id)
  plan('d ' .. id, at)
  if held == '1' then redis.call('SADD', key('held'), 'd ' .. id) keep('held') end
  keep('due')
end
return 1
`,
  /**
   * An attempt begins. Answers its number, or 0 where its lease is another's by now. Who has not heard the answer asks
   * again with the same token, and gets the same number.
   */
  begin: `
local me, id, member, begun, token = unpack(ARGV, 3, 7)
if gone() or (member ~= '' and not holds(member, me)) then return 0 end
redis.call('SREM', key('held'), 'd ' .. id)
local number, by = string.match(redis.call('HGET', key('numbers'), id) or '0 none', '^(%d+) (%S+)$')
if by == token then return tonumber(number) end
number = number + 1
redis.call('HSET', key('numbers'), id, number .. ' ' .. token)
redis.call('HSET', key('begun'), id .. ' ' .. number, begun)
keep('numbers', 'begun')
return number
`,
  /**
   * An attempt has ended: its record takes the place of its beginning, what is due next is planned, and the lease ends.
   * Where the beginning is gone, it has been recorded before, maybe as interrupted, and nothing is done. Answers all
   * attempts.
   */
  record: `
local me, id, number, member, attempt, releaseAt = unpack(ARGV, 3, 8)
if gone() then return 0 end
if number ~= '0' then
  if redis.call('HDEL', key('begun'), id .. ' ' .. number) == 0 then return 0 end
elseif not holds(member, me) then return 0 end
local before = redis.call('HGET', key('attempts'), id)
local attempts = before and (before .. ',' .. attempt) or attempt
redis.call('HSET', key('attempts'), id, attempts)
if releaseAt ~= '' then
  for _, other in ipairs(redis.call('SMEMBERS', key('held'))) do
    if redis.call('ZSCORE', key('due'), other) then plan(other, releaseAt) end
  end
  redis.call('UNLINK', key('held'))
end
if member ~= '' and holds(member, me) then
  redis.call('HDEL', key('leased'), member)
  for index = 9, #ARGV, 2 do plan(ARGV[index], ARGV[index + 1]) end
  if ARGV[9] ~= 'd ' .. id then redis.call('HDEL', key('notes'), id) end
end
keep('attempts', 'due')
return attempts
`,
  /**
   * What a replica held that is no more becomes due again. Where it has begun an attempt that nobody has recorded yet, the
   * lease stays: it may have been slow and not dead. Answers how much was done, and how much has stayed.
   */
  handOver: `
local dead = ARGV[3]
if gone() then return {0, 0} end
local count, stayed = 0, 0
local sending = {}
local begun = redis.call('HGETALL', key('begun'))
for index = 1, #begun, 2 do
  if cjson.decode(begun[index + 1]).owner == dead then sending[string.match(begun[index], '^%S+')] = true end
end
local leased = redis.call('HGETALL', key('leased'))
for index = 1, #leased, 2 do
  local owner, at = string.match(leased[index + 1], '^(%S+) (%S+)$')
  if owner == dead then
    if sending[string.match(leased[index], '^%S+ (%S+)')] then
      stayed = stayed + 1
    else
      redis.call('HDEL', key('leased'), leased[index])
      plan(leased[index], at)
      count = count + 1
    end
  end
end
keep('news', 'due')
if get('mover') == dead then
  redis.call('HDEL', state, 'mover')
  redis.call('HSET', state, 'real', now())
  count = count + 1
  changed()
end
return {count, stayed}
`,
  /** Adds events to the log, which goes on over a reset. */
  tell: `
local size = ARGV[3]
if not get('name') then return 0 end
for index = 4, #ARGV do
  redis.call('XADD', key('events'), 'MAXLEN', '~', size, redis.call('HINCRBY', state, 'events', 1) .. '-0', 'e', ARGV[index])
end
keep('events')
redis.call('PUBLISH', get('channel'), 'e ' .. get('name'))
return 1
`,
  /** Lets a world live on. */
  touch: `
for _, part in ipairs({'state', 'plans', 'order', 'intents', 'intentEnds', 'attempts', 'numbers', 'notes', 'begun', 'due',
  'news', 'leased', 'held', 'events'}) do redis.call('PEXPIRE', key(part), ttl) end
return 1
`,
} as const;

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
