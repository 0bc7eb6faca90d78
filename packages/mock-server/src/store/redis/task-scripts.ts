/** Scripts for tasks, which come with what will fall due of them. See `scripts.ts` for what they build on. */
export const taskScripts = {
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
} as const;
