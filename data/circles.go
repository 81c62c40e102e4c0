package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"gorm.io/gorm"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// What lies in something of its own table (a room in a unit, a criterion under a head) never
// lies in itself, however many stand between: no list would show it, and no count find it.

// nested are the tables whose rows lie in rows of the same, by how the clerk calls one.
var nested = map[string]string{"units": "name", "criterions": "text"}

// inItself is a name among the rows of a nested table that nothing holds at last.
func inItself(table, name string) string {
	return `SELECT ` + name + ` FROM ` + table + ` WHERE id NOT IN (WITH RECURSIVE held(id) AS (SELECT id FROM ` + table + ` WHERE parent_id IS NULL
		UNION ALL SELECT r.id FROM ` + table + ` r JOIN held ON r.parent_id = held.id) SELECT id FROM held) ORDER BY id LIMIT 1`
}

// keepHeld refuses a step, whichever way it came, after which something lies in itself.
func keepHeld(db *gorm.DB, step *Step) error {
	for table, name := range nested {
		var moved bool
		err := ask(db, `SELECT EXISTS (SELECT 1 FROM changes WHERE step_id = ? AND record = ? AND json_extract(after, '$.parent_id') IS NOT NULL)`,
			step.ID, table).Scan(&moved)
		var at string
		if err == nil && moved {
			err = ask(db, inItself(table, name)).Scan(&at)
		}
		switch {
		case err == nil && !moved:
		case errors.Is(err, sql.ErrNoRows):
		case err != nil:
			return err
		default:
			return fault.New(fault.Invalid, fmt.Sprintf(words.InItselfWhat, at), words.InItselfNext).At("unit")
		}
	}
	return nil
}

// held checks that nothing in a file lies in itself.
func held(ctx context.Context, db query) error {
	for table, name := range nested {
		var at string
		switch err := db.QueryRowContext(ctx, inItself(table, name)).Scan(&at); {
		case errors.Is(err, sql.ErrNoRows):
		case err != nil:
			return err
		default:
			return fmt.Errorf("%w: %s of %s lies in itself", errDamaged, at, table)
		}
	}
	return nil
}
