// Package http stands in the place of the standard library's client in the program for
// Windows: what the libraries call of it is here and refuses.
package http

import (
	"errors"
	"io"
)

var errNoNetwork = errors.New("this program asks nothing of a network")

// Response is the answer that never comes.
type Response struct {
	StatusCode int
	Body       io.ReadCloser
}

// Get refuses.
func Get(string) (*Response, error) { return nil, errNoNetwork }

// Head refuses.
func Head(string) (*Response, error) { return nil, errNoNetwork }
