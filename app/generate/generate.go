// Package generate fills a book with made-up people, units and registrations:
// believable, reproducible from a seed, as many as wanted.
package generate
