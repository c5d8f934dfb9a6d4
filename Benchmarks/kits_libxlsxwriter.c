/* kits_libxlsxwriter COUNT FOLDER: workbooks as consultants give them to clients, COUNT of them in one process. Each has
   three sheets with 2,498 cells, of which 1,166 are filled in: titles, forty looks, drop-downs, conditional formats,
   frozen panes, formulas and a chart. */
#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>

#define LOOKS 40
static const char *stages[] = {"Lead", "Contact", "Meeting", "Need", "Offer", "Talks", "Order", "Closed"};
static const char *weekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
static const char *steps[] = {"Call back", "Send a paper", "Meet the buyer", "Ask for budget", "Name a sponsor", "Visit",
                              "Write an offer", "Walk through it", "Agree on dates", "Check the credit", "Draft a contract",
                              "Read it together", "Sign", "Hand over", "Ask how it went", "Ask for a name"};
static const char *states[] = {"Open", "Won", "Lost", "Waiting", NULL};
static const char *answers[] = {"Yes", "No", NULL};
static const lxw_color_t fills[] = {0xE3EBF1, 0xFFF8E1, 0xF2F4F6, 0xDDEFE3, 0xFCE8C8, 0xF8D9D6, 0xDCE8F0, 0xFFFFFF};

static void must(lxw_error error) {
    if (!error) return;
    fprintf(stderr, "kits: %s\n", lxw_strerror(error));
    exit(1);
}

static void list(lxw_worksheet *sheet, lxw_row_t first, lxw_row_t last, lxw_col_t column, const char **items) {
    lxw_data_validation rule = {0};
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = (char **)items;
    rule.error_title = "Choose";
    rule.error_message = "Please choose one of the answers in the list.";
    must(worksheet_data_validation_range(sheet, first, column, last, column, &rule));
}

static void numbers(lxw_worksheet *sheet, lxw_row_t first, lxw_row_t last, lxw_col_t column) {
    lxw_data_validation rule = {0};
    rule.validate = LXW_VALIDATION_TYPE_INTEGER;
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.minimum_number = 0;
    rule.maximum_number = 10;
    rule.input_title = "From 0 to 10";
    rule.input_message = "0 for not at all, 10 for fully";
    must(worksheet_data_validation_range(sheet, first, column, last, column + 1, &rule));
}

static void deals(lxw_workbook *book, lxw_format **looks, lxw_format **marks, int client) {
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Deals");
    const char *heads[] = {"Time", "Day", "Next step", "Stage", "Minutes", "State", "Taken", "Fit",
                           "Trust", "Weight", "Sure", "Note", "Score", "Lost"};
    char text[96];
    snprintf(text, sizeof text, "Deals of client %04d", client);
    worksheet_set_column(sheet, 0, 13, 12, NULL);
    worksheet_merge_range(sheet, 0, 0, 0, 13, text, looks[0]);
    for (int column = 0; column < 14; column++) worksheet_write_string(sheet, 1, column, heads[column], looks[7]);
    for (int number = 0; number < 100; number++) {
        lxw_row_t row = number + 2;
        unsigned mixed = (number * 2654435761u + client * 40503u) >> 8;
        snprintf(text, sizeof text, "%02d:%02d", 7 + number / 10, number % 2 * 30);
        worksheet_write_string(sheet, row, 0, text, looks[8 + number % 7]);
        worksheet_write_string(sheet, row, 1, weekdays[number % 7], looks[number % 7]);
        worksheet_write_string(sheet, row, 2, steps[mixed % 16], looks[32 + number % 8]);
        worksheet_write_string(sheet, row, 3, stages[mixed % 8], looks[1 + number % 7]);
        worksheet_write_number(sheet, row, 4, 15 + mixed % 8 * 15, looks[16 + number % 7]);
        const int empty[] = {5, 6, 7, 8, 10, 11};
        for (int place = 0; place < 6; place++)
            worksheet_write_blank(sheet, row, empty[place], looks[9 + place * 4]);
        worksheet_write_number(sheet, row, 9, 1 + (mixed >> 4) % 5, looks[21]);
        snprintf(text, sizeof text, "=IF(G%u=\"\",0,MIN(1,G%u/E%u)*J%u)", row + 1, row + 1, row + 1, row + 1);
        worksheet_write_formula_num(sheet, row, 12, text, looks[22], 0);
        snprintf(text, sizeof text, "=IF(F%u=\"Lost\",1,0)", row + 1);
        worksheet_write_formula_num(sheet, row, 13, text, looks[23], 0);
    }
    list(sheet, 2, 101, 5, states);
    list(sheet, 2, 101, 10, answers);
    list(sheet, 2, 101, 3, (const char *[]){"Lead", "Contact", "Meeting", "Need", "Offer", "Talks", "Order", "Closed", NULL});
    numbers(sheet, 2, 101, 7);
    lxw_conditional_format scale = {.type = LXW_CONDITIONAL_3_COLOR_SCALE};
    must(worksheet_conditional_format_range(sheet, 2, 7, 101, 8, &scale));
    lxw_conditional_format lost = {
        .type = LXW_CONDITIONAL_TYPE_FORMULA, .value_string = "=$F3=\"Lost\"", .format = marks[0]};
    must(worksheet_conditional_format_range(sheet, 2, 0, 101, 5, &lost));
    lxw_conditional_format good = {
        .type = LXW_CONDITIONAL_TYPE_CELL, .criteria = LXW_CONDITIONAL_CRITERIA_GREATER_THAN_OR_EQUAL_TO, .value = 1,
        .format = marks[1]};
    must(worksheet_conditional_format_range(sheet, 2, 12, 101, 12, &good));
    worksheet_freeze_panes(sheet, 2, 1);
}

static void journal(lxw_workbook *book, lxw_format **looks) {
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Journal");
    const char *heads[] = {"Date", "Calls", "Mails", "Visits", "Offers", "Orders", "Amount", "Agreed", "With", "Note"};
    lxw_format *date = workbook_add_format(book);
    format_set_num_format(date, "yyyy-mm-dd");
    format_set_border(date, LXW_BORDER_THIN);
    worksheet_set_column(sheet, 0, 9, 12, NULL);
    for (int column = 0; column < 10; column++) worksheet_write_string(sheet, 0, column, heads[column], looks[14]);
    for (int row = 1; row < 80; row++) {
        worksheet_write_number(sheet, row, 0, 45999 + row, date);
        for (int column = 1; column < 10; column++)
            worksheet_write_blank(sheet, row, column, looks[(column * 4 + 1) % LOOKS]);
    }
    list(sheet, 1, 79, 7, answers);
    lxw_conditional_format bar = {.type = LXW_CONDITIONAL_DATA_BAR};
    must(worksheet_conditional_format_range(sheet, 1, 3, 79, 4, &bar));
    worksheet_freeze_panes(sheet, 1, 1);
}

static void summary(lxw_workbook *book, lxw_format **looks, int client) {
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Summary");
    char text[160];
    worksheet_set_column(sheet, 0, 0, 18, NULL);
    snprintf(text, sizeof text, "Summary of client %04d", client);
    worksheet_merge_range(sheet, 0, 0, 0, 8, text, looks[0]);
    worksheet_write_string(sheet, 1, 0, "Stage", looks[7]);
    for (int day = 0; day < 7; day++) worksheet_write_string(sheet, 1, day + 1, weekdays[day], looks[7]);
    worksheet_write_string(sheet, 1, 8, "Total", looks[7]);
    for (int stage = 0; stage < 8; stage++) {
        worksheet_write_string(sheet, stage + 2, 0, stages[stage], looks[stage]);
        for (int day = 0; day < 7; day++) {
            snprintf(text, sizeof text,
                     "=SUMIFS(Deals!$M$3:$M$102,Deals!$D$3:$D$102,$A%d,Deals!$B$3:$B$102,%c$2)", stage + 3, 'B' + day);
            worksheet_write_formula_num(sheet, stage + 2, day + 1, text, looks[16 + stage], 0);
        }
        snprintf(text, sizeof text, "=SUM(B%d:H%d)", stage + 3, stage + 3);
        worksheet_write_formula_num(sheet, stage + 2, 8, text, looks[24 + stage], 0);
    }
    for (int row = 12; row < 32; row++) {
        worksheet_write_string(sheet, row, 0, steps[row % 16], looks[32 + row % 8]);
        for (int column = 1; column < 8; column++)
            worksheet_write_number(sheet, row, column, (row * 37 + column * 11 + client) % 500 / 10.0,
                                   looks[16 + (row + column) % 8]);
        snprintf(text, sizeof text, "=AVERAGE(B%d:H%d)", row + 1, row + 1);
        worksheet_write_formula_num(sheet, row, 8, text, looks[25], 0);
    }
    lxw_chart *chart = workbook_add_chart(book, LXW_CHART_COLUMN);
    lxw_chart_series *series = chart_add_series(chart, "=Summary!$A$3:$A$10", "=Summary!$I$3:$I$10");
    chart_series_set_name(series, "Score");
    chart_title_set_name(chart, "Score by stage");
    worksheet_insert_chart(sheet, 1, 10, chart);
    lxw_conditional_format scale = {.type = LXW_CONDITIONAL_2_COLOR_SCALE};
    must(worksheet_conditional_format_range(sheet, 2, 1, 9, 7, &scale));
    worksheet_freeze_panes(sheet, 2, 1);
}

static void kit(const char *path, int client) {
    lxw_workbook *book = workbook_new(path);
    lxw_format *looks[LOOKS], *marks[2];
    for (int look = 0; look < LOOKS; look++) {
        looks[look] = workbook_add_format(book);
        format_set_font_size(looks[look], look % 5 ? 10 : 12);
        if (look % 7 == 0) format_set_bold(looks[look]);
        format_set_bg_color(looks[look], fills[look % 8]);
        format_set_border(looks[look], look < 32 ? LXW_BORDER_THIN : LXW_BORDER_MEDIUM);
        format_set_align(looks[look], look / 8 % 2 ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT);
        if (look / 8 == 2) format_set_num_format(looks[look], "0.00");
        if (look / 8 == 3) format_set_num_format(looks[look], "0%");
        if (look / 8 == 4) format_set_text_wrap(looks[look]);
        if (look % 2) format_set_unlocked(looks[look]);
    }
    for (int mark = 0; mark < 2; mark++) {
        marks[mark] = workbook_add_format(book);
        format_set_bg_color(marks[mark], fills[5 - 2 * mark]);
    }
    deals(book, looks, marks, client);
    journal(book, looks);
    summary(book, looks, client);
    must(workbook_close(book));
}

int main(int count, char **arguments) {
    if (count != 3) {
        fprintf(stderr, "usage: kits_libxlsxwriter COUNT FOLDER\n");
        return 64;
    }
    int clients = atoi(arguments[1]);
    for (int client = 1; client <= clients; client++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/client-%04d.xlsx", arguments[2], client);
        kit(path, client);
    }
    return 0;
}
