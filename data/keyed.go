package data

import (
	"context"
	"reflect"
	"slices"

	"gorm.io/gorm"
)

// most is how many keys or rows one statement takes.
const most = 500

// parted puts rows by the keys of those they are of, each part in the order of all.
func parted[T any](rows []T, of func(T) int64) map[int64][]T {
	parts := map[int64][]T{}
	for _, row := range rows {
		parts[of(row)] = append(parts[of(row)], row)
	}
	return parts
}

// Read returns the record of a kind with a key; one that is gone is a Missing fault.
func Read[T any](ctx context.Context, b *Book, id int64) (record T, err error) {
	err = b.read(ctx).First(&record, id).Error
	return record, explain(b.Path, err)
}

// ReadAll is Read of several keys: those records that are there, in the order of keys.
func ReadAll[T any](ctx context.Context, b *Book, ids []int64) ([]T, error) {
	rows, err := withKeys[T](b.read(ctx), ids)
	return rows, explain(b.Path, err)
}

// Get is Read within a step, which sees what the step wrote.
func Get[T any](tx *Tx, id int64) (record T, err error) {
	err = tx.db.First(&record, id).Error
	return record, err
}

// GetAll is ReadAll within a step.
func GetAll[T any](tx *Tx, ids []int64) ([]T, error) { return withKeys[T](tx.db, ids) }

// GetEach returns the records of a kind by their keys, none of which may be gone.
func GetEach[T any](tx *Tx, ids []int64) (map[int64]T, error) {
	rows, err := GetAll[T](tx, ids)
	if err != nil {
		return nil, err
	}
	each := make(map[int64]T, len(rows))
	for _, row := range rows {
		each[reflect.ValueOf(row).FieldByName("ID").Int()] = row
	}
	for _, id := range ids {
		if _, there := each[id]; !there {
			return nil, gorm.ErrRecordNotFound
		}
	}
	return each, nil
}

func withKeys[T any](db *gorm.DB, ids []int64) (rows []T, err error) {
	keys := slices.Clone(ids)
	slices.Sort(keys)
	return whereIn[T](db.Order("id"), "id", slices.Compact(keys))
}

// whereIn returns what a query finds where a column has one of the keys, in as many
// statements as that asks for.
func whereIn[T any](query *gorm.DB, column string, keys []int64) (rows []T, err error) {
	query = query.Session(&gorm.Session{}) // each statement begins with the same conditions
	for part := range slices.Chunk(keys, most) {
		var some []T
		if err := query.Where(column+" IN ?", part).Find(&some).Error; err != nil {
			return nil, err
		}
		rows = append(rows, some...)
	}
	return rows, nil
}

// Every returns all records of a kind, in the order they were made.
func Every[T any](tx *Tx) (rows []T, err error) {
	err = tx.db.Order("id").Find(&rows).Error
	return rows, err
}

// CountAll returns how many records of a kind there are.
func CountAll[T any](tx *Tx) (int, error) {
	var n int64
	err := tx.db.Model(new(T)).Count(&n).Error
	return int(n), err
}

// OfPerson returns the records of a kind that are of one person, in the order they
// were made.
func OfPerson[T Registration | Post | PersonYear | KeptFinding | Award](tx *Tx, personID int64) (rows []T, err error) {
	err = tx.db.Where("person_id = ?", personID).Order("id").Find(&rows).Error
	return rows, err
}

// AddAll writes many new records, which are prepared, with a few statements, and sets
// their keys.
func AddAll[T any](tx *Tx, rows []T) error {
	if len(rows) == 0 {
		return nil
	}
	var people []ofPerson
	var listed []placed
	var posted []int64
	for i := range rows {
		row := any(&rows[i])
		if p, ok := row.(ofPerson); ok {
			people = append(people, p)
		}
		if p, ok := row.(placed); ok {
			listed = append(listed, p)
		}
		if post, ok := row.(*Post); ok {
			posted = append(posted, post.PersonID)
		}
	}
	if err := sortAs(tx.db, people); err != nil {
		return err
	}
	if err := putInOrder(tx.db, listed); err != nil {
		return err
	}
	if err := tx.db.CreateInBatches(&rows, most).Error; err != nil {
		return err
	}
	return movePosted(tx.db, posted)
}

// OfAYear are the kinds of records that belong to one year.
type OfAYear interface {
	Office | PledgeItem | Target | Deadline | Movement | YearTask | HandoverItem | LegalText | Criterion
}

// OfYear returns the records of a kind that are of one year, in their order.
func OfYear[T OfAYear](tx *Tx, yearID int64) (rows []T, err error) {
	order := "position, id"
	switch any(rows).(type) {
	case []Office:
		order = "id"
	case []Deadline:
		order = "due, id"
	case []Criterion: // those that stand under others follow them
		order = "parent_id IS NOT NULL, position, id"
	}
	err = tx.db.Where("year_id = ?", yearID).Order(order).Find(&rows).Error
	return rows, err
}
