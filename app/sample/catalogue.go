package sample

import "sothidua/data"

// every returns all records of a kind.
func every[T any](m *maker) (rows []T) {
	if m.err == nil {
		rows, m.err = data.Every[T](m.tx)
	}
	return rows
}

// readKinds reads the titles that the office has, after it took them.
func (m *maker) readKinds() {
	if m.source.Titles.Set != "" && m.err == nil {
		m.err = m.source.Titles.Take(m.tx)
	}
	kinds := every[data.AwardKind](m)
	m.kinds = make(map[kindKey]data.AwardKind, len(kinds))
	for _, kind := range kinds {
		m.kinds[kindKey{kind.RegimeCode, kind.Code, kind.Subject}] = kind
	}
}
