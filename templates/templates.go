// Package templates is the lawyers' room: the contract texts that come with the program. This file only carries them.
//
// A firm's own wording does not go here but into a folder with the same layout, which is laid over this one file by file.
package templates

import (
	"embed"
	"io/fs"
)

//go:embed en
var files embed.FS

// FS returns the texts: a folder for each language, and in it the words of the language, the agreements and their texts.
func FS() fs.FS { return files }
