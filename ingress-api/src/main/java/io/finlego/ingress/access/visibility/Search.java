package io.finlego.ingress.access.visibility;

import io.finlego.ingress.http.query.Conditions;

/**
 * The SQL of a search. The answer is one page of rows and the number of all rows found.
 *
 * @param selectRows the SQL that selects the rows, up to and including {@code where}
 * @param selectCount the SQL that counts the same rows, up to and including {@code where}
 * @param orderBy the columns to sort by. They must include a unique column, so that the order of
 *     rows is the same for each page
 * @param hasLargeRows whether a row may have up to a megabyte. Such rows are read only a few at a
 *     time
 */
public record Search(
    String selectRows,
    String selectCount,
    Conditions conditions,
    String orderBy,
    boolean hasLargeRows) {

  /** Makes a search for rows of up to some ten kilobytes. */
  public Search(String selectRows, String selectCount, Conditions conditions, String orderBy) {
    this(selectRows, selectCount, conditions, orderBy, false);
  }

  String pageSql() {
    return selectRows + conditions.sql() + " order by " + orderBy + " limit :limit offset :offset";
  }

  String countSql() {
    return selectCount + conditions.sql();
  }
}
