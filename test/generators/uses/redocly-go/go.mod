module example.com/plyr/client

go 1.23
