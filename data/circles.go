package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"gorm.io/gorm"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// What lies in something of its own table (a room in a unit, a criterion under a head) never
// lies in itself, however many stand between: no list would show it, and no count find it.

// nested are the tables whose rows lie in rows of the same, by how the clerk calls one.
var nested = map[string]string{"units": "name", "criterions": "text"}

// movedIn are the nested tables of which a step put a row into another.
var movedIn = `SELECT coalesce(group_concat(DISTINCT record), '') FROM changes
	WHERE step_id = ? AND record IN ('` + strings.Join(slices.Sorted(maps.Keys(nested)), "', '") + `') AND json_extract(after, '$.parent_id') IS NOT NULL`

// inItself is what a row of a nested table is called that nothing holds at last; found tells
// whether there is one.
func inItself(ctx context.Context, db query, table string) (name string, found bool, err error) {
	err = db.QueryRowContext(ctx, `SELECT `+nested[table]+` FROM `+table+` WHERE id NOT IN (WITH RECURSIVE held(id) AS (SELECT id FROM `+table+` WHERE parent_id IS NULL
		UNION ALL SELECT r.id FROM `+table+` r JOIN held ON r.parent_id = held.id) SELECT id FROM held) ORDER BY id LIMIT 1`).Scan(&name)
	if errors.Is(err, sql.ErrNoRows) {
		return "", false, nil
	}
	return name, err == nil, err
}

// keepHeld refuses a step, whichever way it came, after which something lies in itself.
func keepHeld(db *gorm.DB, step *Step) error {
	var moved string
	if err := ask(db, movedIn, step.ID).Scan(&moved); err != nil || moved == "" {
		return err
	}
	for table := range strings.SplitSeq(moved, ",") {
		name, found, err := inItself(db.Statement.Context, db.Statement.ConnPool, table)
		if err != nil {
			return err
		}
		if found {
			return fault.New(fault.Invalid, fmt.Sprintf(words.InItselfWhat, name), words.InItselfNext).At("unit")
		}
	}
	return nil
}

// held checks that nothing in a file lies in itself.
func held(ctx context.Context, db query) error {
	for table := range nested {
		name, found, err := inItself(ctx, db, table)
		if err != nil {
			return err
		}
		if found {
			return fmt.Errorf("%w: %s of %s lies in itself", errDamaged, name, table)
		}
	}
	return nil
}
