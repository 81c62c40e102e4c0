// Package app holds what the program does, without a window: one folder for
// each piece of work, every printed paper, and the page engine below them. The
// folder itself has no code but the test of the floors.
package app
