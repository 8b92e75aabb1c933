        select y.programme_code, sum(y.allocated) as allocated, sum(y.carried_over) as carried_over,
          sum(y.disbursed) as disbursed
        from finance.yearly_funding y where y.unit_id = u.id and y.plan_year = $3 group by y.programme_code
