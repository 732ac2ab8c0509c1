/* The yardstick for reading CSV: the cost of libcsv itself, counting fields and rows from standard input.
   cc -O2 count-fields.c -lcsv -o count-fields && time ./count-fields < list.csv */
#include <csv.h>
#include <stdio.h>

static void field(void *bytes, size_t count, void *total) { ((size_t *)total)[0]++; }
static void row(int end, void *total) { ((size_t *)total)[1]++; }

int main(void) {
    static char block[1 << 18];
    size_t total[2] = {0, 0}, count;
    struct csv_parser parser;
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    while ((count = fread(block, 1, sizeof block, stdin)) > 0)
        if (csv_parse(&parser, block, count, field, row, total) != count) return 65;
    if (csv_fini(&parser, field, row, total) != 0) return 65;
    printf("%zu fields, %zu rows\n", total[0], total[1]);
    return 0;
}
