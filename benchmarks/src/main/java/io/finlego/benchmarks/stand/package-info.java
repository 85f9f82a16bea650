/**
 * The test stands: the servers, the services of the product, and the ledger's database, which is
 * checked after each measurement.
 */
@NullMarked
package io.finlego.benchmarks.stand;

import org.jspecify.annotations.NullMarked;
