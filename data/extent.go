package data

import "context"

// Extent (quy mô) is how much an open book holds.
type Extent struct {
	Schema        int
	Years         int
	Units         int // that are or were members, without their rooms
	People        int
	Registrations int
	Prints        int // official ones that stand
	Files         int // contents of attachments and prints, each once
	Steps         int
}

// Extent counts what the book holds.
func (b *Book) Extent(ctx context.Context) (Extent, error) {
	var e Extent
	err := b.read(ctx).Raw(`SELECT
		(SELECT user_version FROM pragma_user_version) AS schema,
		(SELECT count(*) FROM years) AS years,
		(SELECT count(*) FROM units WHERE parent_id IS NULL) AS units,
		(SELECT count(*) FROM people) AS people,
		(SELECT count(*) FROM registrations) AS registrations,
		(SELECT count(*) FROM prints WHERE withdrawn_at = 0) AS prints,
		(SELECT count(*) FROM contents) AS files,
		(SELECT count(*) FROM steps) AS steps`).Scan(&e).Error
	return e, explain(b.Path, err)
}
