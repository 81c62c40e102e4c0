package journal

import "sothidua/data"

// Because has a step say in the journal why it is done; without a reason it is done as
// it is.
func Because(reason string, act func(*data.Tx) error) func(*data.Tx) error {
	if reason == "" {
		return act
	}
	return func(tx *data.Tx) error {
		if err := tx.Because(reason); err != nil {
			return err
		}
		return act(tx)
	}
}
