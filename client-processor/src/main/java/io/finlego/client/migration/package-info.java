/** Migrations of the schema that SQL alone cannot do, since they seal or open personal data. */
@NullMarked
package io.finlego.client.migration;

import org.jspecify.annotations.NullMarked;
