// Command bare is the yardstick: an empty Fyne window of the program's size. Given a file,
// it writes to its end the moment from which the window can be used, as the program does
// (kit.Painted, which is not asked here: a bare program holds nothing of ours). Given two
// numbers behind it, it draws as many texts and shapes: with those of the program's first
// area, what it takes is what the toolkit takes for them.
package main

import (
	"fmt"
	"image"
	"image/color"
	"log"
	"os"
	"strconv"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.NewWithID("vn.sothidua.bare").NewWindow("Bare window – 2026")
	content := container.NewStack(widget.NewLabel("Bare"))
	if len(os.Args) > 1 {
		content.Add(told(os.Args[1]))
	}
	if len(os.Args) > 3 {
		content.Add(full(number(os.Args[2]), number(os.Args[3])))
	}
	w.SetContent(content)
	w.Resize(fyne.NewSize(1366, 768))
	w.ShowAndRun()
}

// told is a clear dot that, once drawn, has the window's thread write when it is free.
func told(path string) fyne.CanvasObject {
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		log.Fatal(err)
	}
	var once sync.Once
	dot := canvas.NewRaster(func(int, int) image.Image {
		once.Do(func() {
			go fyne.Do(func() { log.New(file, "", 0).Print("usable: ", time.Now().Format("2006-01-02T15:04:05.000Z07:00")) })
		})
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	})
	dot.Resize(fyne.NewSquareSize(1))
	return container.NewWithoutLayout(dot)
}

func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		log.Fatal(err)
	}
	return n
}

// full are texts and shapes of the sizes that the first area has.
func full(texts, shapes int) fyne.CanvasObject {
	const across = 6
	all := container.NewWithoutLayout()
	for i := range shapes {
		shape := canvas.NewRectangle(color.Gray{uint8(200 + i%50)})
		shape.CornerRadius = float32(i % 2 * 6)
		shape.Resize(fyne.NewSize(200, 40))
		shape.Move(fyne.NewPos(float32(i%across*225), float32(i/across*58)))
		all.Add(shape)
	}
	for i := range texts {
		text := canvas.NewText(fmt.Sprintf("Đăng ký thi đua thứ %d của khối", i), color.Black)
		text.TextStyle.Bold, text.TextSize = i%4 == 0, float32(12+i%3*2)
		text.Move(fyne.NewPos(float32(i%across*225), float32(i/across*36)))
		all.Add(text)
	}
	return all
}
