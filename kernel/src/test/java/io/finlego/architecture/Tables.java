package io.finlego.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Finds the classes that hold the SQL of a table: the class or one around it carries the mark. */
final class Tables {

  /** The annotation's name, because the kernel cannot depend on the annotation's module. */
  private static final String MARK = "io.finlego.processing.postgres.Table";

  private Tables() {}

  static DescribedPredicate<JavaClass> areTables() {
    return DescribedPredicate.describe("are tables", Tables::isTable);
  }

  private static boolean isTable(JavaClass type) {
    return type.isAnnotatedWith(MARK)
        || type.getEnclosingClass().map(Tables::isTable).orElse(false);
  }
}
