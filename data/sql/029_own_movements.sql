-- Version 29: whose movement it is: a unit registers its own emulation movements beside its
-- titles (form 1a, part I); without a unit it is one that the whole block takes part in.
ALTER TABLE movements ADD COLUMN unit_id INTEGER REFERENCES units(id);
CREATE INDEX movements_unit ON movements (unit_id);
