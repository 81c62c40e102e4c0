package data

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"gorm.io/gorm"
)

// A row that comes with the program carries the mark of what it came as. While it still
// says that, nobody changed it, and a later program may bring it anew; else it is the
// office's own. Rows of books from before the marks are untouched where the journal knows
// no change of them.

// shippedMark is the mark of a rule's content. In use or not is the office's own.
func (r Rule) shippedMark() string {
	r.ID, r.Enabled, r.Shipped = 0, false, ""
	return contentMark(r)
}

// shippedMark is the mark of a kind's content. Its place in the list, being in use and its
// spellings are the office's own.
func (k AwardKind) shippedMark() string {
	k.ID, k.Position, k.InUse, k.Spellings, k.Shipped = 0, 0, false, "", ""
	return contentMark(k)
}

// touched tells whether the office changed a row with the mark it came with, by the mark
// of what it says now; changed is what the journal knows of a row without one.
func touched(shipped, now string, changed bool) bool {
	if shipped == "" {
		return changed
	}
	return shipped != now
}

func contentMark(row any) string {
	text, err := json.Marshal(row)
	if err != nil {
		panic(err) // plain fields
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:6])
}

// changedRows are the keys of a table's rows that a step which stands changed.
func changedRows(db *gorm.DB, table string) (map[int64]bool, error) {
	var keys []int64
	err := db.Raw(`SELECT DISTINCT CAST(c.row_key AS INTEGER) FROM changes c INDEXED BY changes_row JOIN steps s ON s.id = c.step_id
		WHERE c.record = ? AND c.op = 'update' AND s.kind = 'do' AND s.undone_by IS NULL`, table).Scan(&keys).Error
	changed := map[int64]bool{}
	for _, key := range keys {
		changed[key] = true
	}
	return changed, err
}
