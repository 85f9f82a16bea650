/**
 * The database migrations that cannot be written in SQL, because they seal or open personal data.
 */
@NullMarked
package io.finlego.client.migration;

import org.jspecify.annotations.NullMarked;
