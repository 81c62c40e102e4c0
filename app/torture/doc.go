// Package torture holds the tests that kill the program, cut its power, fill its
// disk and damage its files, and look whether everything that was saved is there
// afterwards. It adds nothing to the program.
package torture
