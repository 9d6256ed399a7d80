-- 0013  An hour of typing goes into one row of the history.
--
-- Five minutes kept every draft of a long meeting some twenty-four times. What
-- an hour could lose is what was erased in it, so a save that takes words away
-- begins a row of its own (`history::gather`); the row before it keeps them.
DROP TRIGGER history_is_never_rewritten;

-- The one change a row allows: while a draft is being typed, the newest row of
-- its record takes the newer text, for an hour from its first instant.
CREATE TRIGGER history_is_never_rewritten BEFORE UPDATE ON history
WHEN new.id IS NOT old.id
    OR new.at IS NOT old.at
    OR new.seat IS NOT old.seat
    OR new.deed IS NOT old.deed
    OR new.noun IS NOT old.noun
    OR new.record IS NOT old.record
    OR new.before IS NOT old.before
    OR new.last_at < old.last_at
    OR unixepoch(new.last_at) - unixepoch(old.at) > 3600
    OR EXISTS (
        SELECT 1
        FROM history AS later
        WHERE later.noun = old.noun AND later.record = old.record AND later.id > old.id
    )
BEGIN
    SELECT RAISE(ABORT, 'history is never rewritten');
END;
