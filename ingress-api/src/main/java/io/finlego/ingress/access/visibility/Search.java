package io.finlego.ingress.access.visibility;

import io.finlego.ingress.http.query.Conditions;

/**
 * The SQL of a search. The answer is one page of rows and the number of all rows found.
 *
 * @param selectRows the SQL that selects the rows, up to and including {@code where}
 * @param selectCount the SQL that counts the same rows, up to and including {@code where}
 * @param orderBy the columns to sort by. They must include a unique column, so that the order of
 *     rows is the same for each page
 */
public record Search(String selectRows, String selectCount, Conditions conditions, String orderBy) {

  String pageSql() {
    return selectRows + conditions.sql() + " order by " + orderBy + " limit :limit offset :offset";
  }

  String countSql() {
    return selectCount + conditions.sql();
  }
}
