package data

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

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

// answer parts the mark that a row came with from that of a later one beside which the
// office kept its own.
const answer = "|"

// gone is answered for a row that the program brings no more.
const gone = "gone"

// answered is a mark with the office's answer to what came since.
func answered(shipped, later string) string {
	came, _, _ := strings.Cut(shipped, answer)
	return came + answer + later
}

// isAnswered tells whether the office kept its own beside what came with a mark. A row that
// came with that very mark was changed in full view of it.
func isAnswered(shipped, later string) bool {
	came, kept, _ := strings.Cut(shipped, answer)
	return later != "" && (strings.TrimPrefix(came, fromFile) == later || kept == later)
}

// Keep notes that the office keeps its rule beside the one that comes with the program now;
// a zero one says that none does.
func (r *Rule) Keep(now Rule) { r.Shipped = answered(r.Shipped, cmp.Or(now.Shipped, gone)) }

// Kept tells whether the office keeps its rule beside that one.
func (r Rule) Kept(now Rule) bool { return isAnswered(r.Shipped, cmp.Or(now.Shipped, gone)) }

// Keep notes that the office keeps its kind beside the one that comes with the program now.
func (k *AwardKind) Keep(now AwardKind) { k.Shipped = answered(k.Shipped, now.Shipped) }

// Kept tells whether the office keeps its kind beside that one.
func (k AwardKind) Kept(now AwardKind) bool { return isAnswered(k.Shipped, now.Shipped) }

// RuleAsItCame is a rule as it came with the program, as far as the journal still has it.
func (b *Book) RuleAsItCame(ctx context.Context, rule Rule) (came Rule, ok bool, err error) {
	mark, _, _ := strings.Cut(rule.Shipped, answer)
	return asItCame(b.read(ctx), "rules", rule.ID, strings.TrimPrefix(mark, fromFile), Rule.shippedMark)
}

// KindAsItCame is a kind as it came with the program, as far as the journal still has it.
func (b *Book) KindAsItCame(ctx context.Context, kind AwardKind) (came AwardKind, ok bool, err error) {
	mark, _, _ := strings.Cut(kind.Shipped, answer)
	return asItCame(b.read(ctx), "award_kinds", kind.ID, mark, AwardKind.shippedMark)
}

// asItCame looks through what a row was before each of its changes, earliest first, for what
// has a mark; of a row without one the earliest counts.
func asItCame[T any](db *gorm.DB, name string, id int64, mark string, markOf func(T) string) (came T, ok bool, err error) {
	t, _ := watched(name)
	fields := make([]string, len(t.columns))
	for i, column := range t.columns {
		fields[i] = fmt.Sprintf("json_extract(before, '$.%s') AS %[1]s", column)
	}
	var rows []T
	err = db.Raw(fmt.Sprintf(`SELECT %s FROM changes INDEXED BY changes_row WHERE record = ? AND row_key = ? AND op = 'update' AND step_id IS NOT NULL ORDER BY changes.id`,
		strings.Join(fields, ", ")), name, strconv.FormatInt(id, 10)).Scan(&rows).Error
	for _, row := range rows {
		if err == nil && (mark == "" || markOf(row) == mark) {
			return row, true, nil
		}
	}
	return came, false, err
}

// touched tells whether the office changed a row with the mark it came with, by the mark
// of what it says now; changed is what the journal knows of a row without one.
func touched(shipped, now string, changed bool) bool {
	came, _, _ := strings.Cut(shipped, answer)
	if came == "" {
		return changed
	}
	return came != now
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
