package io.finlego.reports.query;

import io.finlego.reports.query.Figures.AccountDays;
import io.finlego.reports.query.Figures.AccountsOf;
import io.finlego.reports.query.Figures.DaysOf;
import io.finlego.reports.query.Figures.Sums;
import io.finlego.reports.query.Figures.TotalsOf;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers the other instances with this instance's own figures. It never passes a question on. */
@RestController
class LocalController {

  static final String TOTALS = "/reports/local/totals";
  static final String ACCOUNTS = "/reports/local/accounts";
  static final String DAYS = "/reports/local/days";

  private final LocalFigures figures;

  LocalController(LocalFigures figures) {
    this.figures = figures;
  }

  @PostMapping(TOTALS)
  List<Sums> totals(@RequestBody TotalsOf question) {
    return figures.totals(question);
  }

  @PostMapping(ACCOUNTS)
  List<UUID> accounts(@RequestBody AccountsOf question) {
    return figures.accounts(question);
  }

  @PostMapping(DAYS)
  List<AccountDays> days(@RequestBody DaysOf question) {
    return figures.days(question);
  }
}
