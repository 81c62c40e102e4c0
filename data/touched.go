package data

import "context"

// Touched is a table that a step wrote, and the year its rows belong to; nil for rows
// of no year.
type Touched struct {
	Record string
	YearID *int64
}

// TouchedBy returns what turning a step writes.
func (b *Book) TouchedBy(ctx context.Context, step Step) (touched []Touched, err error) {
	err = b.read(ctx).Raw(`SELECT DISTINCT record, json_extract(coalesce(after, before), '$.year_id') AS year_id
		FROM changes INDEXED BY changes_step WHERE step_id = ?`, step.source()).Scan(&touched).Error
	return touched, explain(b.Path, err)
}
