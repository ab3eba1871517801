package dev.stowage.resource;

/** Where a {@link Customer} is being served. */
interface CustomerHome {

    double nowSeconds();

    /** What the clock shows that the group of its customers is served by. */
    double clock();

    /** How much of that clock passes in a second now. */
    double unit();

    /** Takes out a customer that gives up, whether it is still being served or waits for its callback. */
    void withdraw(Customer customer);

    /** Accounts for a customer that is done and has been taken out of its group. */
    void departed(Customer customer);

    /** Makes the rates agree with who is there now. */
    void settle();
}
