// Writes COUNT files of SIZE bytes to a new folder: the minimum cost of a folder of letters.
//
// usage: write-files FOLDER COUNT SIZE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(int count, char **arguments) {
    if (count != 4 || mkdir(arguments[1], 0755) != 0) return 64;
    int folder = open(arguments[1], O_RDONLY | O_DIRECTORY);
    long files = atol(arguments[2]), size = atol(arguments[3]);
    char *letter = malloc(size);
    memset(letter, 'x', size);
    for (long number = 0; number < files; number++) {
        char name[64];
        snprintf(name, sizeof name, "priya-family-%ld-%ld.txt", number, number);
        int file = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL, 0644);
        if (file < 0 || write(file, letter, size) != size || close(file) != 0) return 74;
    }
    return 0;
}
