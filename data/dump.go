package data

import (
	"bufio"
	"context"
	"database/sql"
	"fmt"
	"io"
	"strings"
)

// Dump writes every table except the journal as sorted text, one row a line, so
// that two books can be compared. Contents are named by their hash.
func (b *Book) Dump(ctx context.Context, w io.Writer) error {
	out := bufio.NewWriter(w)
	for _, t := range tables() {
		if err := b.dumpTable(ctx, out, t); err != nil {
			return explain(b.Path, err)
		}
	}
	if err := b.dumpTable(ctx, out, table{"contents", "hash", []string{"hash"}}); err != nil {
		return explain(b.Path, err)
	}
	return out.Flush()
}

func (b *Book) dumpTable(ctx context.Context, out *bufio.Writer, t table) error {
	rows, err := b.sql.Query(fmt.Sprintf("SELECT %s FROM %s ORDER BY %s", strings.Join(t.columns, ", "), t.name, t.key))
	if err != nil {
		return err
	}
	defer rows.Close()
	values := make([]sql.NullString, len(t.columns))
	places := make([]any, len(values))
	for i := range values {
		places[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(places...); err != nil {
			return err
		}
		fmt.Fprint(out, t.name)
		for i, value := range values {
			text := "null"
			if value.Valid {
				text = fmt.Sprintf("%q", value.String)
			}
			fmt.Fprintf(out, "\t%s=%s", t.columns[i], text)
		}
		fmt.Fprintln(out)
	}
	return rows.Err()
}
