package search

import "sothidua/data"

// KeepFilter keeps what was asked under a name, in the place of what had the name before.
func KeepFilter(tx *data.Tx, filter data.SavedFilter) error {
	same, err := tx.SavedFilter(filter.Area, filter.Name)
	if err != nil {
		return err
	}
	filter.ID = same.ID
	return tx.Save(&filter)
}

// DropFilter takes a filter out of the book.
func DropFilter(tx *data.Tx, filter data.SavedFilter) error { return tx.Delete(&filter) }
