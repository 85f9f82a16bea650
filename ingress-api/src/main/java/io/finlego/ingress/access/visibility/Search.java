package io.finlego.ingress.access.visibility;

import io.finlego.ingress.http.query.Conditions;

/**
 * The SQL of a search. The answer is one page of rows and the number of all rows found.
 *
 * @param select the SQL that selects the rows, up to and including {@code where}
 * @param count the SQL that counts the same rows, up to and including {@code where}
 * @param order the columns to sort by. They must include a unique column, so that the order of rows
 *     is the same for each page
 */
public record Search(String select, String count, Conditions conditions, String order) {

  String pageSql() {
    return select + conditions.sql() + " order by " + order + " limit :limit offset :offset";
  }

  String countSql() {
    return count + conditions.sql();
  }
}
