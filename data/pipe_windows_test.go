package data_test

import "errors"

func makePipe(string) error { return errors.New("pipes have no path in a folder") }
