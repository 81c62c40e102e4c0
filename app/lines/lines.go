// Package lines keeps the order of records that stand in numbered lists.
package lines

import "sothidua/data"

// Arrange writes the order of numbered lines as given: the first is number one. place
// is the field in which a record keeps its number.
func Arrange[T any](tx *data.Tx, rows []T, place func(*T) *int) error {
	for i, row := range rows {
		number := place(&row)
		if *number == i+1 {
			continue
		}
		*number = i + 1
		if err := tx.Save(&row); err != nil {
			return err
		}
	}
	return nil
}
