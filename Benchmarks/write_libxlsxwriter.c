/* write_libxlsxwriter ordinary|constant ROWS COLUMNS FILE : the figures, written by libxlsxwriter. */
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>
#include "figures.h"

int main(int count, char **words) {
  if (count != 5) return 2;
  lxw_workbook_options options = {0};
  options.constant_memory = !strcmp(words[1], "constant");
  const uint32_t rows = (uint32_t)atol(words[2]), columns = (uint32_t)atol(words[3]);
  static char texts[1000][32];
  for (int number = 0; number < 1000; number++) snprintf(texts[number], sizeof texts[number], "Activity %04d goal", number);

  lxw_workbook *workbook = workbook_new_opt(words[4], &options);
  lxw_worksheet *sheet = workbook_add_worksheet(workbook, "Data");
  for (uint32_t row = 0; row < rows; row++) {
    for (uint32_t column = 0; column < columns; column++) {
      const uint32_t kind = column % 10;
      if (kind < 5) {
        worksheet_write_number(sheet, row, column, figure_decimal(row, column), NULL);
      } else if (kind < 7) {
        worksheet_write_number(sheet, row, column, figure_whole(row, column), NULL);
      } else if (kind < 9) {
        worksheet_write_string(sheet, row, column, texts[figure_text(row, column)], NULL);
      } else {
        char note[40];
        figure_note(note, sizeof note, row);
        worksheet_write_string(sheet, row, column, note, NULL);
      }
    }
  }
  return workbook_close(workbook);
}
