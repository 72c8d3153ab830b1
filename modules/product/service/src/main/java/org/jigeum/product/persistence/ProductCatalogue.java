package org.jigeum.product.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jigeum.kernel.ProductCode;
import org.jigeum.product.domain.Product;
import org.jigeum.product.domain.Stamp;

/** The products as they are defined now. */
@ApplicationScoped
public class ProductCatalogue {

    @PersistenceContext
    EntityManager entityManager;

    public boolean has(ProductCode code) {
        return !entityManager
                .createQuery("select p.code from ProductRow p where p.code = :code", String.class)
                .setParameter("code", code.code())
                .getResultList()
                .isEmpty();
    }

    public List<Product> all() {
        return entityManager
                .createQuery("select p from ProductRow p order by p.code", ProductRow.class)
                .getResultStream()
                .map(ProductRow::toProduct)
                .toList();
    }

    public Optional<Product> find(ProductCode code) {
        return Optional.ofNullable(entityManager.find(ProductRow.class, code.code()))
                .map(ProductRow::toProduct);
    }

    /** Locks a product, so that its changes are made one after the other; false if there is none. */
    public boolean lock(ProductCode code) {
        return entityManager.find(ProductRow.class, code.code(), LockModeType.PESSIMISTIC_WRITE) != null;
    }

    /** Adds a product. Fails on a unique key if the code is taken. */
    public void add(Product product, Stamp stamp) {
        entityManager.persist(ProductRow.of(product, stamp));
        entityManager.flush();
    }

    /** Defines a locked product anew. */
    public void redefine(Product product, Stamp stamp) {
        entityManager.find(ProductRow.class, product.code().code()).define(product, stamp);
        entityManager.flush();
    }
}
