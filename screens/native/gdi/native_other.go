//go:build !windows

package gdi

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	toolkit "fyne.io/fyne/v2/driver"
)

// native is no window at all: tests draw without a system.
type native struct{}

func (n *native) open(*window)                            {}
func (n *native) scale() float32                          { return 1 }
func (n *native) size(_ float32, now fyne.Size) fyne.Size { return now }
func (n *native) wake()                                   {}
func (n *native) show(*image.RGBA, []image.Rectangle)     {}
func (n *native) name(string)                             {}
func (n *native) front()                                  {}
func (n *native) center()                                 {}
func (n *native) visible(bool)                            {}
func (n *native) fullScreen(bool)                         {}
func (n *native) growable() bool                          { return true }
func (n *native) resize(image.Point)                      {}
func (n *native) acceptFiles(bool)                        {}
func (n *native) close()                                  {}
func (n *native) context() any                            { return toolkit.UnknownContext{} }

func (d *driver) wake() {}
func (d *driver) loop() { d.serve() }
func (d *driver) Quit() {}

func threadID() uint32               { return 0 }
func modifiers() fyne.KeyModifier    { return 0 }
func doubleClickTime() time.Duration { return 500 * time.Millisecond }

// clipboard holds nothing.
type clipboard struct{}

func (clipboard) Content() string   { return "" }
func (clipboard) SetContent(string) {}
