package data

func loadCatalogue(tx *Tx) error { return nil }
